package io.chalice.declaration;

/**
 * A parameter that may be missing is of a type that cannot be null.
 */
public final class OptionalPrimitiveException extends ParameterMistakeException {

	private static final long serialVersionUID = 1L;

	private final String annotation;

	private final String wrapper;

	private final String name;

	/**
	 * Create a new {@code OptionalPrimitiveException}.
	 * @param handler where the mistake is
	 * @param parameter the parameter's type and name
	 * @param annotation the annotation's name, empty without one
	 * @param wrapper the type that can be null
	 * @param name the parameter's name
	 */
	public OptionalPrimitiveException(String handler, String parameter, String annotation, String wrapper,
			String name) {
		super(handler, parameter,
				"Parameter '%s' of %s may be missing, but its type cannot be null".formatted(parameter, handler));
		this.annotation = annotation;
		this.wrapper = wrapper;
		this.name = name;
	}

	/**
	 * Return the annotation's name, empty without one.
	 * @return such as {@code QueryParam}; empty when the parameter has none
	 */
	public String annotation() {
		return this.annotation;
	}

	/**
	 * Return the type that can be null.
	 * @return such as {@code Integer} for an {@code int}
	 */
	public String wrapper() {
		return this.wrapper;
	}

	/**
	 * Return the parameter's name.
	 * @return such as {@code since}
	 */
	public String name() {
		return this.name;
	}

}
