package io.chalice.declaration;

/**
 * A mistake in a parameter of a method.
 */
public abstract class ParameterMistakeException extends DeclarationMistakeException {

	private static final long serialVersionUID = 1L;

	private final String parameter;

	ParameterMistakeException(String handler, String parameter, String message) {
		super(handler, message);
		this.parameter = parameter;
	}

	/**
	 * Return the parameter.
	 * @return its type and name, with its annotations where they are part of the mistake
	 */
	public final String parameter() {
		return this.parameter;
	}

}
