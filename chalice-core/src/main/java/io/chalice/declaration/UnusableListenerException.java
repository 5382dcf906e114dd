package io.chalice.declaration;

/**
 * A method that is called for the events of a source has a signature that they do not
 * fit.
 */
public final class UnusableListenerException extends DeclarationMistakeException {

	private static final long serialVersionUID = 1L;

	private final String annotation;

	private final String reason;

	/**
	 * Create a new {@code UnusableListenerException}.
	 * @param handler where the mistake is
	 * @param annotation the annotation's simple name
	 * @param reason what is wrong, the end of a sentence that begins with the method
	 */
	public UnusableListenerException(String handler, String annotation, String reason) {
		super(handler, "@%s method %s %s".formatted(annotation, handler, reason));
		this.annotation = annotation;
		this.reason = reason;
	}

	/**
	 * Return the annotation.
	 * @return its simple name
	 */
	public String annotation() {
		return this.annotation;
	}

	/**
	 * Return what is wrong.
	 * @return the end of a sentence, such as {@code takes no message}
	 */
	public String reason() {
		return this.reason;
	}

}
