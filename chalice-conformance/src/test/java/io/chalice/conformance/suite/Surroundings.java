package io.chalice.conformance.suite;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How the application is run for a case.
 *
 * @param debug whether with {@code chalice.debug}
 * @param stageVariables the variables of the API's stage
 */
public record Surroundings(boolean debug, Map<String, String> stageVariables) {

	/**
	 * Copies the variables.
	 */
	public Surroundings {
		stageVariables = Map.copyOf(stageVariables);
	}

	static Surroundings of(boolean debug, @Nullable Map<String, String> stageVariables) {
		return new Surroundings(debug, (stageVariables != null) ? stageVariables : Map.of());
	}

}
