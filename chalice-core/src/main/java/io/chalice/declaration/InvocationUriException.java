package io.chalice.declaration;

/**
 * A custom authorizer's URI is not the one by which API Gateway calls a function.
 */
public final class InvocationUriException extends DeclarationMistakeException {

	private static final long serialVersionUID = 1L;

	private final String authorizer;

	private final String uri;

	/**
	 * Create a new {@code InvocationUriException}.
	 * @param handler where the mistake is
	 * @param authorizer the authorizer's name
	 * @param uri what the authorizer has for a URI
	 */
	public InvocationUriException(String handler, String authorizer, String uri) {
		super(handler, "Authorizer '%s' of %s needs the URI by which API Gateway calls its function, and has '%s'"
			.formatted(authorizer, handler, uri));
		this.authorizer = authorizer;
		this.uri = uri;
	}

	/**
	 * Return the authorizer's name.
	 * @return as routes refer to it
	 */
	public String authorizer() {
		return this.authorizer;
	}

	/**
	 * Return what the authorizer has for a URI.
	 * @return the text as it is declared
	 */
	public String uri() {
		return this.uri;
	}

}
