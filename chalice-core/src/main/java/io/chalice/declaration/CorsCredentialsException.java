package io.chalice.declaration;

/**
 * CORS allows credentials from every origin, which browsers refuse.
 */
public final class CorsCredentialsException extends DeclarationMistakeException {

	private static final long serialVersionUID = 1L;

	private final String path;

	/**
	 * Create a new {@code CorsCredentialsException}.
	 * @param handler where the mistake is
	 * @param path the path as it is declared
	 */
	public CorsCredentialsException(String handler, String path) {
		super(handler, "Path '%s' of %s allows credentials from every origin".formatted(path, handler));
		this.path = path;
	}

	/**
	 * Return the path as it is declared.
	 * @return such as {@code /cities/{city}}
	 */
	public String path() {
		return this.path;
	}

}
