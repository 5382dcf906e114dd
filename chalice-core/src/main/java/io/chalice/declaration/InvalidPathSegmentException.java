package io.chalice.declaration;

/**
 * A path has a segment that API Gateway does not take.
 */
public final class InvalidPathSegmentException extends DeclarationMistakeException {

	private static final long serialVersionUID = 1L;

	private final String path;

	private final String segment;

	/**
	 * Create a new {@code InvalidPathSegmentException}.
	 * @param handler where the mistake is
	 * @param path the path as it is declared
	 * @param segment the segment
	 */
	public InvalidPathSegmentException(String handler, String path, String segment) {
		super(handler, "Path '%s' of %s has the segment '%s', which API Gateway does not take".formatted(path, handler,
				segment));
		this.path = path;
		this.segment = segment;
	}

	/**
	 * Return the path as it is declared.
	 * @return such as {@code /cities/{city}}
	 */
	public String path() {
		return this.path;
	}

	/**
	 * Return the segment.
	 * @return such as {@code {city}s}
	 */
	public String segment() {
		return this.segment;
	}

}
