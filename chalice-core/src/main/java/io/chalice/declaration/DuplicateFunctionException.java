package io.chalice.declaration;

/**
 * Two functions have the same name.
 */
public final class DuplicateFunctionException extends DeclarationMistakeException {

	private static final long serialVersionUID = 1L;

	private final String name;

	private final String other;

	/**
	 * Create a new {@code DuplicateFunctionException}.
	 * @param handler where the mistake is
	 * @param name the name
	 * @param other where the other function is
	 */
	public DuplicateFunctionException(String handler, String name, String other) {
		super(handler, "Function '%s' is both %s and %s".formatted(name, other, handler));
		this.name = name;
		this.other = other;
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

}
