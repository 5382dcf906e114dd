package io.chalice.route;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a {@link RouteTable} found.
 *
 * @param <T> what the table leads to
 * @param path the route's path template
 * @param target what the route leads to
 * @param variables the path's variables as they were sent, not decoded; without a
 * trailing slash
 */
public record RouteMatch<T>(String path, T target, Map<String, String> variables) {

	public RouteMatch {
		variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
	}

}
