package io.chalice.declaration;

/**
 * Routes of one path have different CORS configurations, but share one preflight.
 */
public final class DifferingCorsException extends DeclarationMistakeException {

	private static final long serialVersionUID = 1L;

	private final String path;

	private final String other;

	/**
	 * Create a new {@code DifferingCorsException}.
	 * @param handler where the mistake is
	 * @param path the path as it is declared
	 * @param other where the other view is
	 */
	public DifferingCorsException(String handler, String path, String other) {
		super(handler, "Path '%s' has different CORS configurations in %s and %s".formatted(path, other, handler));
		this.path = path;
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
	 * Return where the other view is.
	 * @return the method, such as {@code com.example.App#view()}
	 */
	public String other() {
		return this.other;
	}

}
