package io.chalice.declaration;

import java.util.List;

/**
 * A view takes a form from requests that have no body.
 */
public final class FormWithoutBodyException extends ParameterMistakeException {

	private static final long serialVersionUID = 1L;

	private final transient List<String> methods;

	/**
	 * Create a new {@code FormWithoutBodyException}.
	 * @param handler where the mistake is
	 * @param parameter the parameter as it is written
	 * @param methods the route's methods
	 */
	public FormWithoutBodyException(String handler, String parameter, List<String> methods) {
		super(handler, parameter, "Parameter '%s' of %s comes from a form, which requests of %s do not have"
			.formatted(parameter, handler, String.join(", ", methods)));
		this.methods = List.copyOf(methods);
	}

	/**
	 * Return the route's methods.
	 * @return such as {@code GET}
	 */
	public List<String> methods() {
		return this.methods;
	}

}
