package io.chalice.declaration;

/**
 * A function has a name that Lambda does not take, or that is taken.
 */
public final class InvalidFunctionNameException extends DeclarationMistakeException {

	private static final long serialVersionUID = 1L;

	private final String name;

	private final boolean listener;

	/**
	 * Create a new {@code InvalidFunctionNameException}.
	 * @param handler where the mistake is
	 * @param name the name
	 * @param listener whether it is called by a source
	 */
	public InvalidFunctionNameException(String handler, String name, boolean listener) {
		super(handler, "Function name '%s' of %s cannot be used".formatted(name, handler));
		this.name = name;
		this.listener = listener;
	}

	/**
	 * Return the name.
	 * @return as {@code @ChaliceFunction} has it
	 */
	public String name() {
		return this.name;
	}

	/**
	 * Return whether the function is called by a source.
	 * @return {@code true} if the source's annotation has the name
	 */
	public boolean isListener() {
		return this.listener;
	}

}
