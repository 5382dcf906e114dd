package io.chalice.policy.explain;

/**
 * Something the analysis could not decide, and what was done about it.
 *
 * @param kind what it is about
 * @param subject the class, method, operation or variable concerned
 * @param message a sentence for the user
 */
public record AnalysisWarning(Kind kind, String subject, String message) implements Comparable<AnalysisWarning> {

	@Override
	public int compareTo(AnalysisWarning other) {
		int order = this.kind.compareTo(other.kind);
		order = (order != 0) ? order : this.subject.compareTo(other.subject);
		return (order != 0) ? order : this.message.compareTo(other.message);
	}

	/**
	 * What a warning is about.
	 */
	public enum Kind {

		/**
		 * A class file is corrupt.
		 */
		UNREADABLE_CLASS,

		/**
		 * A class file is of a newer format than is known.
		 */
		NEWER_CLASS,

		/**
		 * A type that the analysed code refers to is not on the class path.
		 */
		MISSING_CLASS,

		/**
		 * An entry point names nothing; everything in the application counts as
		 * reachable.
		 */
		NO_ENTRY_POINT,

		/**
		 * Code is reached by reflection; more than what is called counts as reachable.
		 */
		REFLECTION,

		/**
		 * A call has a receiver of which no implementation is made; all count.
		 */
		UNRESOLVED_RECEIVER,

		/**
		 * The name of a resource is unknown; the ARN has a wildcard.
		 */
		UNRESOLVED_NAME,

		/**
		 * An operation has no IAM action in the tables.
		 */
		UNKNOWN_OPERATION,

		/**
		 * A request is sent by code that no entry point reaches; nothing is granted.
		 */
		UNREACHED,

		/**
		 * The application uses something the analysis does not follow.
		 */
		UNSUPPORTED,

		/**
		 * A permission the code does not show but that may be needed.
		 */
		HINT

	}

}
