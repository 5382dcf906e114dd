package io.chalice.declaration;

/**
 * Two variables of different names stand at the same place, where API Gateway allows only
 * one.
 */
public final class VariableSiblingsException extends DeclarationMistakeException {

	private static final long serialVersionUID = 1L;

	private final String path;

	private final String other;

	private final String variable;

	private final String otherVariable;

	/**
	 * Create a new {@code VariableSiblingsException}.
	 * @param handler where the mistake is
	 * @param path the path as it is declared
	 * @param other the other route's path
	 * @param variable the variable of this path
	 * @param otherVariable the variable of the other path
	 */
	public VariableSiblingsException(String handler, String path, String other, String variable, String otherVariable) {
		super(handler, "Path '%s' of %s has '%s' where path '%s' has '%s'".formatted(path, handler, variable, other,
				otherVariable));
		this.path = path;
		this.other = other;
		this.variable = variable;
		this.otherVariable = otherVariable;
	}

	/**
	 * Return the path as it is declared.
	 * @return such as {@code /cities/{city}}
	 */
	public String path() {
		return this.path;
	}

	/**
	 * Return the other route's path.
	 * @return such as {@code /cities/{name}}
	 */
	public String other() {
		return this.other;
	}

	/**
	 * Return the variable of this path.
	 * @return with its braces, such as {@code {city}}
	 */
	public String variable() {
		return this.variable;
	}

	/**
	 * Return the variable of the other path.
	 * @return with its braces, such as {@code {name}}
	 */
	public String otherVariable() {
		return this.otherVariable;
	}

}
