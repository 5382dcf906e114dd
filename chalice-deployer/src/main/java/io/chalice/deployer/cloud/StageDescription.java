package io.chalice.deployer.cloud;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A stage as API Gateway has it.
 *
 * @param name its name
 * @param deploymentId the deployment it serves
 * @param variables its variables
 * @param tracing whether X-Ray traces requests
 * @param accessLog where requests are logged, or {@code null}
 * @param tags its tags
 */
public record StageDescription(String name, String deploymentId, Map<String, String> variables, boolean tracing,
		@Nullable AccessLog accessLog, Map<String, String> tags) {

	public StageDescription {
		variables = Map.copyOf(variables);
		tags = Map.copyOf(tags);
	}

}
