package io.chalice.declaration;

/**
 * A view returns what cannot be sent as one response, or what only a web framework makes
 * something of.
 */
public final class UnusableResultException extends DeclarationMistakeException {

	private static final long serialVersionUID = 1L;

	private final String type;

	private final String remedy;

	/**
	 * Create a new {@code UnusableResultException}.
	 * @param handler where the mistake is
	 * @param type the simple name of the type that is returned
	 * @param remedy what to return instead
	 */
	public UnusableResultException(String handler, String type, String remedy) {
		super(handler, "%s returns a %s, which cannot be the response of a Lambda function".formatted(handler, type));
		this.type = type;
		this.remedy = remedy;
	}

	/**
	 * Return the type that is returned.
	 * @return its simple name
	 */
	public String type() {
		return this.type;
	}

	/**
	 * Return what to return instead.
	 * @return a sentence
	 */
	public String remedy() {
		return this.remedy;
	}

}
