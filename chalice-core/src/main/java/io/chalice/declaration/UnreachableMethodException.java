package io.chalice.declaration;

/**
 * A view or function is a private method, or hidden behind a proxy.
 */
public final class UnreachableMethodException extends DeclarationMistakeException {

	private static final long serialVersionUID = 1L;

	private final boolean behindProxy;

	/**
	 * Create a new {@code UnreachableMethodException} of a private method.
	 * @param handler where the mistake is
	 * @param annotation the annotation it carries
	 */
	public UnreachableMethodException(String handler, String annotation) {
		this(handler, "@%s method %s cannot be called from outside its class".formatted(annotation, handler), false);
	}

	private UnreachableMethodException(String handler, String message, boolean behindProxy) {
		super(handler, message);
		this.behindProxy = behindProxy;
	}

	/**
	 * Create the exception of a method that a proxy does not pass on.
	 * @param handler where the mistake is
	 * @return the exception
	 */
	public static UnreachableMethodException behindProxy(String handler) {
		return new UnreachableMethodException(handler, "%s is hidden behind a proxy of its bean".formatted(handler),
				true);
	}

	/**
	 * Return whether the method is hidden behind a proxy.
	 * @return {@code false} when it is private
	 */
	public boolean isBehindProxy() {
		return this.behindProxy;
	}

}
