package io.chalice.declaration;

/**
 * A function has a signature that an event cannot be bound to.
 */
public final class UnusableFunctionException extends DeclarationMistakeException {

	private static final long serialVersionUID = 1L;

	private final String reason;

	/**
	 * Create a new {@code UnusableFunctionException}.
	 * @param handler where the mistake is
	 * @param reason what is wrong with it
	 */
	public UnusableFunctionException(String handler, String reason) {
		super(handler, "%s cannot be a function: %s".formatted(handler, reason));
		this.reason = reason;
	}

	/**
	 * Return what is wrong with it.
	 * @return the end of a sentence, such as {@code its type is unknown}
	 */
	public String reason() {
		return this.reason;
	}

}
