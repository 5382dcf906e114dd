package io.chalice.policy.grant;

import java.util.Set;

/**
 * An ARN with wildcards, and what is known of its parts.
 *
 * @param pattern the ARN
 * @param origins where its names come from
 * @param holes what would have to be known to be more exact
 */
record Arn(String pattern, Set<String> origins, Set<String> holes) {

	Arn {
		origins = Set.copyOf(origins);
		holes = Set.copyOf(holes);
	}

	static Arn anywhere() {
		return new Arn("*", Set.of(), Set.of());
	}

}
