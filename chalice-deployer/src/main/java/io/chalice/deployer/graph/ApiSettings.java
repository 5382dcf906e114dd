package io.chalice.deployer.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.ApiEndpoint;
import io.chalice.deployer.cloud.UsageLimits;

/**
 * How the REST API is deployed.
 *
 * @param stageName the name of API Gateway's stage
 * @param endpoint where the API can be reached from
 * @param policy the resource policy as JSON, or {@code null}
 * @param minimumCompressionSize from how many bytes on answers are compressed, or
 * {@code null} for never
 * @param stageVariables the stage's variables
 * @param accessLog where requests are logged, or {@code null}
 * @param tracing whether X-Ray traces requests
 * @param apiKeys the API keys to make: how much each lets through, by name
 * @param tags the tags of the API and its stage
 */
public record ApiSettings(String stageName, ApiEndpoint endpoint, @Nullable String policy,
		@Nullable Integer minimumCompressionSize, Map<String, String> stageVariables,
		@Nullable AccessLogSettings accessLog, boolean tracing, Map<String, UsageLimits> apiKeys,
		Map<String, String> tags) {

	public ApiSettings {
		stageVariables = Map.copyOf(stageVariables);
		apiKeys = Collections.unmodifiableMap(new LinkedHashMap<>(apiKeys));
		tags = Map.copyOf(tags);
	}

}
