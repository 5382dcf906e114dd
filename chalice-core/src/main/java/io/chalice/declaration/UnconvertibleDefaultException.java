package io.chalice.declaration;

import java.util.List;

/**
 * A parameter's default is no value of its type.
 */
public final class UnconvertibleDefaultException extends ParameterMistakeException {

	private static final long serialVersionUID = 1L;

	private final transient List<String> defaults;

	private final Class<?> type;

	private final String typeAndName;

	/**
	 * Create a new {@code UnconvertibleDefaultException}.
	 * @param handler where the mistake is
	 * @param parameter the parameter as it is written
	 * @param defaults the default
	 * @param type the type of the value
	 * @param typeAndName the parameter's type and name
	 */
	public UnconvertibleDefaultException(String handler, String parameter, List<String> defaults, Class<?> type,
			String typeAndName) {
		super(handler, parameter, "The default of parameter '%s' of %s is not a valid %s".formatted(parameter, handler,
				type.getSimpleName()));
		this.defaults = List.copyOf(defaults);
		this.type = type;
		this.typeAndName = typeAndName;
	}

	/**
	 * Return the default.
	 * @return as it is declared
	 */
	public List<String> defaults() {
		return this.defaults;
	}

	/**
	 * Return the type of the value.
	 * @return such as {@code int}
	 */
	public Class<?> type() {
		return this.type;
	}

	/**
	 * Return the parameter's type and name.
	 * @return such as {@code int page}
	 */
	public String typeAndName() {
		return this.typeAndName;
	}

}
