package io.chalice.declaration;

/**
 * A class has routes or functions but is no bean, so that none of them is served.
 */
public final class UnmanagedClassException extends DeclarationMistakeException {

	private static final long serialVersionUID = 1L;

	private final String member;

	/**
	 * Create a new {@code UnmanagedClassException}.
	 * @param className the class
	 * @param member what it declares, such as {@code @ChaliceRoute on index()}
	 */
	public UnmanagedClassException(String className, String member) {
		super(className, "%s has %s but is not a bean: nothing in it is served".formatted(className, member));
		this.member = member;
	}

	/**
	 * Return what the class declares.
	 * @return annotation and method
	 */
	public String member() {
		return this.member;
	}

}
