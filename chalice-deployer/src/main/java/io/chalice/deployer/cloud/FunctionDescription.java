package io.chalice.deployer.cloud;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A function as Lambda has it.
 *
 * @param name its name
 * @param latest its {@code $LATEST} version
 * @param reservedConcurrency the reserved concurrency, or {@code null} without one
 * @param tags its tags
 */
public record FunctionDescription(String name, FunctionVersion latest, @Nullable Integer reservedConcurrency,
		Map<String, String> tags) {

	public FunctionDescription {
		tags = Map.copyOf(tags);
	}

}
