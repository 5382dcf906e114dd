package io.chalice.declaration;

import java.util.List;

/**
 * Routes are open to everybody although the application has rules of who may call what,
 * which API Gateway never asks.
 */
public final class UnguardedRoutesException extends DeclarationMistakeException {

	private static final long serialVersionUID = 1L;

	private final transient List<String> handlers;

	/**
	 * Create a new {@code UnguardedRoutesException}.
	 * @param rules what says who may call what, such as a bean's factory method
	 * @param first the first route that nothing guards, {@code GET|POST /cities}
	 * @param handlers the handlers of all routes that nothing guards, that of the first
	 * one first
	 */
	public UnguardedRoutesException(String rules, String first, List<String> handlers) {
		super(handlers.get(0), "%s guards nothing behind API Gateway, and %s open to everybody".formatted(rules,
				(handlers.size() > 1) ? "%s and %d more are".formatted(first, handlers.size() - 1) : first + " is"));
		this.handlers = List.copyOf(handlers);
	}

	/**
	 * Return the handlers of the routes that nothing guards.
	 * @return the handlers, at least one
	 */
	public List<String> handlers() {
		return this.handlers;
	}

}
