package io.chalice.declaration;

/**
 * A path names a variable twice.
 */
public final class RepeatedPathVariableException extends DeclarationMistakeException {

	private static final long serialVersionUID = 1L;

	private final String path;

	private final String variable;

	/**
	 * Create a new {@code RepeatedPathVariableException}.
	 * @param handler where the mistake is
	 * @param path the path as it is declared
	 * @param variable the variable's name
	 */
	public RepeatedPathVariableException(String handler, String path, String variable) {
		super(handler, "Path '%s' of %s names the variable '%s' twice".formatted(path, handler, variable));
		this.path = path;
		this.variable = variable;
	}

	/**
	 * Return the path as it is declared.
	 * @return such as {@code /cities/{city}}
	 */
	public String path() {
		return this.path;
	}

	/**
	 * Return the variable's name.
	 * @return without its braces
	 */
	public String variable() {
		return this.variable;
	}

}
