package io.chalice.declaration;

/**
 * A method that declares an authorizer returns none.
 */
public final class NullAuthorizerException extends DeclarationMistakeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create a new {@code NullAuthorizerException}.
	 * @param handler where the mistake is
	 */
	public NullAuthorizerException(String handler) {
		super(handler, "%s declares an authorizer and returns null".formatted(handler));
	}

}
