package io.chalice.declaration;

/**
 * A path ends with a slash.
 */
public final class TrailingSlashException extends DeclarationMistakeException {

	private static final long serialVersionUID = 1L;

	private final String path;

	/**
	 * Create a new {@code TrailingSlashException}.
	 * @param handler where the mistake is
	 * @param path the path as it is declared
	 */
	public TrailingSlashException(String handler, String path) {
		super(handler, "Path '%s' of %s ends with a slash".formatted(path, handler));
		this.path = path;
	}

	/**
	 * Return the path as it is declared.
	 * @return such as {@code /cities/}
	 */
	public String path() {
		return this.path;
	}

}
