package io.chalice.mistake;

import java.util.List;

import io.chalice.model.RouteModel;

/**
 * Routes are open to everybody although the application has rules of who may call what,
 * which API Gateway never asks.
 */
public final class UnguardedRoutesException extends DeclarationMistakeException {

	private static final long serialVersionUID = 1L;

	private final transient List<RouteModel> routes;

	/**
	 * Create a new {@code UnguardedRoutesException}.
	 * @param rules what says who may call what, such as a bean's factory method
	 * @param routes the routes that nothing guards, at least one
	 */
	public UnguardedRoutesException(String rules, List<RouteModel> routes) {
		super(routes.get(0).handler(),
				"%s guards nothing behind API Gateway, and %s open to everybody".formatted(rules, subject(routes)));
		this.routes = List.copyOf(routes);
	}

	private static String subject(List<RouteModel> routes) {
		RouteModel first = routes.get(0);
		String named = "%s %s".formatted(String.join("|", first.methods()), first.path());
		return (routes.size() > 1) ? "%s and %d more are".formatted(named, routes.size() - 1) : named + " is";
	}

	/**
	 * Return the routes that nothing guards.
	 * @return the routes
	 */
	public List<RouteModel> routes() {
		return this.routes;
	}

}
