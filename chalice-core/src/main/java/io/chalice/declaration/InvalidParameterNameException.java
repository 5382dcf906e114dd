package io.chalice.declaration;

/**
 * No request can have a parameter of a name.
 */
public final class InvalidParameterNameException extends ParameterMistakeException {

	private static final long serialVersionUID = 1L;

	private final String annotation;

	private final String name;

	/**
	 * Create a new {@code InvalidParameterNameException}.
	 * @param handler where the mistake is
	 * @param annotation the annotation's name
	 * @param name the name
	 * @param parameter the parameter's type and name
	 */
	public InvalidParameterNameException(String handler, String annotation, String name, String parameter) {
		super(handler, parameter, "The name '%s' that @%s gives parameter '%s' of %s is not one that a request can have"
			.formatted(name, annotation, parameter, handler));
		this.annotation = annotation;
		this.name = name;
	}

	/**
	 * Return the annotation's name.
	 * @return without its {@code @}, such as {@code QueryParam}
	 */
	public String annotation() {
		return this.annotation;
	}

	/**
	 * Return the name.
	 * @return as the annotation has it
	 */
	public String name() {
		return this.name;
	}

}
