package io.chalice.mistake;

/**
 * A view or function is a private method, or hidden behind a proxy.
 */
public final class UnreachableMethodException extends DeclarationMistakeException {

	private static final long serialVersionUID = 1L;

	private final String annotation;

	/**
	 * Create a new {@code UnreachableMethodException}.
	 * @param handler where the mistake is
	 * @param annotation the annotation it carries
	 */
	public UnreachableMethodException(String handler, String annotation) {
		super(handler, "@%s method %s cannot be called from outside its class".formatted(annotation, handler));
		this.annotation = annotation;
	}

	/**
	 * Return the annotation it carries.
	 * @return the annotation it carries
	 */
	public String annotation() {
		return this.annotation;
	}

}
