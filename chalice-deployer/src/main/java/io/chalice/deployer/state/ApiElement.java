package io.chalice.deployer.state;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a deploy's API had: a route or an authorizer. It is kept with the deploy, so that
 * a plan can say by name what the next one changes.
 *
 * @param kind what it is
 * @param name its name: {@code GET /cities/{city}} of a route, an authorizer's own
 * @param target what answers: a route's method, {@code Cities#state}, an authorizer's
 * type
 * @param settings the rest of what is known, by name in words; what is not set is left
 * out
 */
public record ApiElement(Kind kind, String name, String target, Map<String, String> settings) {

	public ApiElement {
		settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
	}

	/**
	 * The kinds.
	 */
	public enum Kind {

		/** A method of a path. */
		ROUTE,

		/** What decides who may call a route. */
		AUTHORIZER

	}

}
