package io.chalice;

import java.util.List;

/**
 * What an authorizer lets someone call: a path and methods on it.
 *
 * @param path the path as in {@link ChaliceRoute}; {@code *} stands for any text, slashes
 * included, and so does a variable in braces; {@code *} alone for every path
 * @param methods the HTTP methods, {@code *} for all
 */
public record AuthRoute(String path, List<String> methods) {

	/**
	 * Every method of every path.
	 */
	public static final AuthRoute ANY = new AuthRoute("*", List.of("*"));

	public AuthRoute {
		methods = List.copyOf(methods);
	}

	/**
	 * Create a route with methods.
	 * @param path the path
	 * @param methods the HTTP methods, none for all of them
	 * @return the route
	 */
	public static AuthRoute of(String path, HttpMethod... methods) {
		return new AuthRoute(path,
				(methods.length > 0) ? List.of(methods).stream().map(Enum::name).toList() : List.of("*"));
	}

}
