package io.chalice.declaration;

/**
 * A path variable is taken by no parameter, but one of its name comes from elsewhere.
 */
public final class ParameterNameClashException extends DeclarationMistakeException {

	private static final long serialVersionUID = 1L;

	private final String path;

	private final String variable;

	private final String annotation;

	private final String type;

	/**
	 * Create a new {@code ParameterNameClashException}.
	 * @param handler where the mistake is
	 * @param path the route's path
	 * @param variable the variable
	 * @param annotation the parameter's annotation as it is written
	 * @param type the parameter's type
	 */
	public ParameterNameClashException(String handler, String path, String variable, String annotation, String type) {
		super(handler, "Path variable '%s' of '%s' and parameter '%s %s %s' of %s have the same name"
			.formatted(variable, path, annotation, type, variable, handler));
		this.path = path;
		this.variable = variable;
		this.annotation = annotation;
		this.type = type;
	}

	/**
	 * Return the route's path.
	 * @return such as {@code /cities/{city}}
	 */
	public String path() {
		return this.path;
	}

	/**
	 * Return the variable.
	 * @return its name, without braces
	 */
	public String variable() {
		return this.variable;
	}

	/**
	 * Return the parameter's annotation as it is written.
	 * @return such as {@code @QueryParam}
	 */
	public String annotation() {
		return this.annotation;
	}

	/**
	 * Return the parameter's type.
	 * @return as it is written, such as {@code List<LocalDate>}
	 */
	public String type() {
		return this.type;
	}

}
