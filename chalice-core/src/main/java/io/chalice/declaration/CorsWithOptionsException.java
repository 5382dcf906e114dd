package io.chalice.declaration;

import java.util.List;

/**
 * A route has CORS, whose preflight is answered for it, and an OPTIONS method of its own.
 */
public final class CorsWithOptionsException extends DeclarationMistakeException {

	private static final long serialVersionUID = 1L;

	private final String path;

	private final transient List<String> methods;

	/**
	 * Create a new {@code CorsWithOptionsException}.
	 * @param handler where the mistake is
	 * @param path the path as it is declared
	 * @param methods the path's methods
	 */
	public CorsWithOptionsException(String handler, String path, List<String> methods) {
		super(handler, "Path '%s' of %s has CORS and an OPTIONS method of its own".formatted(path, handler));
		this.path = path;
		this.methods = List.copyOf(methods);
	}

	/**
	 * Return the path as it is declared.
	 * @return such as {@code /cities/{city}}
	 */
	public String path() {
		return this.path;
	}

	/**
	 * Return the path's methods.
	 * @return such as {@code GET} and {@code OPTIONS}
	 */
	public List<String> methods() {
		return this.methods;
	}

}
