package io.chalice.declaration;

/**
 * A path does not start with a slash.
 */
public final class MissingLeadingSlashException extends DeclarationMistakeException {

	private static final long serialVersionUID = 1L;

	private final String path;

	/**
	 * Create a new {@code MissingLeadingSlashException}.
	 * @param handler where the mistake is
	 * @param path the path as it is declared
	 */
	public MissingLeadingSlashException(String handler, String path) {
		super(handler, "Path '%s' of %s does not start with a slash".formatted(path, handler));
		this.path = path;
	}

	/**
	 * Return the path as it is declared.
	 * @return such as {@code cities}
	 */
	public String path() {
		return this.path;
	}

}
