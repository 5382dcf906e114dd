package io.chalice.declaration;

/**
 * An optional parameter has a default, so that it is never empty.
 */
public final class OptionalWithDefaultException extends ParameterMistakeException {

	private static final long serialVersionUID = 1L;

	private final String withoutOptional;

	/**
	 * Create a new {@code OptionalWithDefaultException}.
	 * @param handler where the mistake is
	 * @param parameter the parameter as it is written
	 * @param withoutOptional the parameter as it could be written
	 */
	public OptionalWithDefaultException(String handler, String parameter, String withoutOptional) {
		super(handler, parameter,
				"Parameter '%s' of %s has a default, so that it is never empty".formatted(parameter, handler));
		this.withoutOptional = withoutOptional;
	}

	/**
	 * Return the parameter as it could be written.
	 * @return without the {@code Optional}
	 */
	public String withoutOptional() {
		return this.withoutOptional;
	}

}
