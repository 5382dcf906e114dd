package io.chalice.declaration;

/**
 * Two functions have the same name.
 */
public final class DuplicateFunctionException extends DeclarationMistakeException {

	private static final long serialVersionUID = 1L;

	private final String name;

	private final String other;

	private final boolean listener;

	/**
	 * Create a new {@code DuplicateFunctionException}.
	 * @param handler where the mistake is
	 * @param name the name
	 * @param other where the other function is
	 * @param listener whether it is called by a source
	 */
	public DuplicateFunctionException(String handler, String name, String other, boolean listener) {
		super(handler, "Function '%s' is both %s and %s".formatted(name, other, handler));
		this.name = name;
		this.other = other;
		this.listener = listener;
	}

	/**
	 * Return the name.
	 * @return the one that both have
	 */
	public String name() {
		return this.name;
	}

	/**
	 * Return where the other function is.
	 * @return the method or bean, such as {@code com.example.App#handle(Map)}
	 */
	public String other() {
		return this.other;
	}

	/**
	 * Return whether the function is called by a source.
	 * @return {@code true} if the source's annotation has the name
	 */
	public boolean isListener() {
		return this.listener;
	}

}
