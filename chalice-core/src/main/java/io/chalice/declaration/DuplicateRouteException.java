package io.chalice.declaration;

/**
 * Two views answer the same method of the same path.
 */
public final class DuplicateRouteException extends DeclarationMistakeException {

	private static final long serialVersionUID = 1L;

	private final String path;

	private final String method;

	private final String other;

	/**
	 * Create a new {@code DuplicateRouteException}.
	 * @param handler where the mistake is
	 * @param path the path as it is declared
	 * @param method the HTTP method
	 * @param other where the other view is
	 */
	public DuplicateRouteException(String handler, String path, String method, String other) {
		super(handler, "%s %s is answered by both %s and %s".formatted(method, path, other, handler));
		this.path = path;
		this.method = method;
		this.other = other;
	}

	/**
	 * Return the path as it is declared.
	 * @return such as {@code /cities/{city}}
	 */
	public String path() {
		return this.path;
	}

	/**
	 * Return the HTTP method.
	 * @return such as {@code GET}
	 */
	public String method() {
		return this.method;
	}

	/**
	 * Return where the other view is.
	 * @return the method, such as {@code com.example.App#view()}
	 */
	public String other() {
		return this.other;
	}

}
