package io.chalice.declaration;

/**
 * Two authorizers have the same name.
 */
public final class DuplicateAuthorizerException extends DeclarationMistakeException {

	private static final long serialVersionUID = 1L;

	private final String name;

	/**
	 * Create a new {@code DuplicateAuthorizerException}.
	 * @param handler where the mistake is
	 * @param name the name
	 * @param other where the other authorizer of that name is
	 */
	public DuplicateAuthorizerException(String handler, String name, String other) {
		super(handler, "More than one authorizer is named '%s': those of %s and %s".formatted(name, other, handler));
		this.name = name;
	}

	/**
	 * Return the name.
	 * @return as routes refer to it
	 */
	public String name() {
		return this.name;
	}

}
