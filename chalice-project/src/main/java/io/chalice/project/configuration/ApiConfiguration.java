package io.chalice.project.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How the REST API of a stage is deployed.
 *
 * @param stageName the name of API Gateway's stage
 * @param endpointType the kind of endpoint
 * @param vpcEndpoints the VPC endpoints that may call a private API
 * @param policyFile the file of the API's resource policy, or {@code null} for none
 * @param minimumCompressionSize from how many bytes on answers are compressed, or
 * {@code null} for never
 * @param accessLog the access log, or {@code null} for none
 * @param apiKeys the API keys by name, each with its usage plan
 * @param stageVariables the stage variables of the configuration
 * @param tags the tags of the API and its stage
 */
public record ApiConfiguration(String stageName, EndpointType endpointType, List<String> vpcEndpoints,
		@Nullable Path policyFile, @Nullable Integer minimumCompressionSize, @Nullable AccessLogSettings accessLog,
		Map<String, UsagePlan> apiKeys, Map<String, String> stageVariables, Map<String, String> tags) {

	public ApiConfiguration {
		vpcEndpoints = List.copyOf(vpcEndpoints);
		apiKeys = Collections.unmodifiableMap(new LinkedHashMap<>(apiKeys));
		stageVariables = Collections.unmodifiableMap(new LinkedHashMap<>(stageVariables));
		tags = Map.copyOf(tags);
	}

	/**
	 * Read the API's resource policy.
	 * @return the file's text, or {@code null} without a policy
	 */
	public @Nullable String policy() {
		try {
			return (this.policyFile != null) ? Files.readString(this.policyFile) : null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + this.policyFile, ex);
		}
	}

	static ApiConfiguration of(String stage, LayeredSettings settings, Path directory, Partition partition) {
		String stageName = settings.value(ApiKeys.STAGE);
		String policyFile = settings.value(ApiKeys.POLICY_FILE);
		return new ApiConfiguration((stageName != null) ? stageName : stage, endpointType(settings, partition),
				settings.get(ApiKeys.ENDPOINT_VPCE), (policyFile != null) ? directory.resolve(policyFile) : null,
				settings.value(ApiKeys.MINIMUM_COMPRESSION_SIZE),
				settings.has(ApiKeys.ACCESS_LOG) ? AccessLogSettings.of(settings.get(ApiKeys.ACCESS_LOG)) : null,
				usagePlans(settings), settings.get(ApiKeys.STAGE_VARIABLES), settings.get(LambdaKeys.TAGS));
	}

	private static EndpointType endpointType(LayeredSettings settings, Partition partition) {
		return (settings.has(ApiKeys.ENDPOINT_TYPE) || partition.edge())
				? EndpointType.valueOf(settings.get(ApiKeys.ENDPOINT_TYPE)) : EndpointType.REGIONAL;
	}

	private static Map<String, UsagePlan> usagePlans(LayeredSettings settings) {
		Map<String, UsagePlan> plans = new LinkedHashMap<>();
		settings.get(ApiKeys.API_KEYS).forEach((name, plan) -> plans.put(name, UsagePlan.of(plan)));
		return plans;
	}

}
