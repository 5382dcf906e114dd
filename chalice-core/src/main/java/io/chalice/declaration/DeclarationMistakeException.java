package io.chalice.declaration;

/**
 * A mistake in what an application declares, found when it starts.
 */
public abstract class DeclarationMistakeException extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	private final String handler;

	DeclarationMistakeException(String handler, String message) {
		super(message);
		this.handler = handler;
	}

	/**
	 * Return where the mistake is.
	 * @return the class or method, such as {@code com.example.Cities#state(String)}
	 */
	public final String handler() {
		return this.handler;
	}

}
