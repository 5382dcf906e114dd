package io.chalice.declaration;

/**
 * A path has a variable that no parameter of the view takes.
 */
public final class UnboundPathVariableException extends DeclarationMistakeException {

	private static final long serialVersionUID = 1L;

	private final String path;

	private final String variable;

	/**
	 * Create a new {@code UnboundPathVariableException}.
	 * @param handler where the mistake is
	 * @param path the path as it is declared
	 * @param variable the variable's name
	 */
	public UnboundPathVariableException(String handler, String path, String variable) {
		super(handler, "Path variable '%s' of '%s' is taken by no parameter of %s".formatted(variable, path, handler));
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
