package io.chalice.policy.grant;

import java.util.Set;

/**
 * An ARN with wildcards, and what is known of its parts.
 *
 * @param pattern the ARN
 * @param origins where its names come from
 * @param holes what would have to be known to be more exact
 */
record ArnPattern(String pattern, Set<String> origins, Set<String> holes) {

	ArnPattern {
		origins = Set.copyOf(origins);
		holes = Set.copyOf(holes);
	}

	static ArnPattern anywhere() {
		return new ArnPattern("*", Set.of(), Set.of());
	}

}
