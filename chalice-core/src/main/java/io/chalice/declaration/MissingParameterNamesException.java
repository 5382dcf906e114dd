package io.chalice.declaration;

/**
 * A class was compiled without the names of its parameters.
 */
public final class MissingParameterNamesException extends DeclarationMistakeException {

	private static final long serialVersionUID = 1L;

	private final String type;

	/**
	 * Create a new {@code MissingParameterNamesException}.
	 * @param handler where the mistake is
	 * @param type the class
	 */
	public MissingParameterNamesException(String handler, String type) {
		super(handler, "%s was compiled without parameter names, which %s needs".formatted(type, handler));
		this.type = type;
	}

	/**
	 * Return the class.
	 * @return its fully qualified name
	 */
	public String type() {
		return this.type;
	}

}
