package io.chalice.declaration;

/**
 * A function has a name that Lambda does not take, or that is taken.
 */
public final class InvalidFunctionNameException extends DeclarationMistakeException {

	private static final long serialVersionUID = 1L;

	private final String name;

	/**
	 * Create a new {@code InvalidFunctionNameException}.
	 * @param handler where the mistake is
	 * @param name the name
	 */
	public InvalidFunctionNameException(String handler, String name) {
		super(handler, "Function name '%s' of %s cannot be used".formatted(name, handler));
		this.name = name;
	}

	/**
	 * Return the name.
	 * @return as {@code @ChaliceFunction} has it
	 */
	public String name() {
		return this.name;
	}

}
