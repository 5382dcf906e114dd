package io.chalice.mistake;

/**
 * A route, function, authorizer or content type has a blank name.
 */
public final class BlankNameException extends DeclarationMistakeException {

	private static final long serialVersionUID = 1L;

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
	 * @return what has no name, such as the name of a route
	 */
	public String what() {
		return this.what;
	}

}
