package io.chalice.declaration;

import java.util.List;

/**
 * A view has a parameter that nothing in a request fills.
 */
public final class UnbindableParameterException extends ParameterMistakeException {

	private static final long serialVersionUID = 1L;

	private final transient List<String> variables;

	/**
	 * Create a new {@code UnbindableParameterException}.
	 * @param handler where the mistake is
	 * @param parameter the parameter's type and name
	 * @param variables the path's variables
	 */
	public UnbindableParameterException(String handler, String parameter, List<String> variables) {
		super(handler, parameter,
				"Parameter '%s' of %s is not filled by anything in a request".formatted(parameter, handler));
		this.variables = List.copyOf(variables);
	}

	/**
	 * Return the path's variables.
	 * @return their names, without braces
	 */
	public List<String> variables() {
		return this.variables;
	}

}
