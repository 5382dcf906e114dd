package io.chalice.declaration;

/**
 * A route, function, authorizer or content type has a blank name.
 */
public final class BlankNameException extends DeclarationMistakeException {

	private static final long serialVersionUID = 1L;

	/** What of an authorizer has no name. */
	public static final String OF_AUTHORIZER = "The name of the authorizer";

	private final String what;

	/**
	 * Create a new {@code BlankNameException}.
	 * @param handler where the mistake is
	 * @param what what has no name, such as the name of a route
	 */
	public BlankNameException(String handler, String what) {
		super(handler, "%s of %s is blank".formatted(what, handler));
		this.what = what;
	}

	/**
	 * Return what has no name, such as the name of a route.
	 * @return the beginning of a sentence, such as {@code The name}
	 */
	public String what() {
		return this.what;
	}

}
