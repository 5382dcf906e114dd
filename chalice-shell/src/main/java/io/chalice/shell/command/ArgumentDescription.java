package io.chalice.shell.command;

/**
 * An argument of a command: a word without dashes.
 *
 * @param name what stands for it in the help, in capital letters
 * @param count how often it may be there
 * @param description what it is, one sentence without a full stop
 * @param values proposes values
 */
public record ArgumentDescription(String name, Count count, String description, ValueCandidates values) {

	/**
	 * Return the argument as the help shows it.
	 * @return its name, in brackets when it may be left out
	 */
	String synopsis() {
		return switch (this.count) {
			case ONE -> this.name;
			case OPTIONAL -> "[" + this.name + "]";
			case REPEATED -> "[" + this.name + "]...";
		};
	}

	/**
	 * How often an argument may be there.
	 */
	public enum Count {

		/** Once. */
		ONE,

		/** Once or not at all. */
		OPTIONAL,

		/** As often as anybody types it; no argument follows. */
		REPEATED

	}

}
