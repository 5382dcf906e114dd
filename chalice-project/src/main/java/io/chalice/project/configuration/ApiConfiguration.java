package io.chalice.project.configuration;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.chalice.project.json.JsonObject;

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
 */
public record ApiConfiguration(String stageName, EndpointType endpointType, List<String> vpcEndpoints,
		@Nullable Path policyFile, @Nullable Integer minimumCompressionSize, @Nullable AccessLog accessLog,
		Map<String, UsagePlan> apiKeys, Map<String, String> stageVariables) {

	public ApiConfiguration {
		vpcEndpoints = List.copyOf(vpcEndpoints);
		apiKeys = Collections.unmodifiableMap(new LinkedHashMap<>(apiKeys));
		stageVariables = Collections.unmodifiableMap(new LinkedHashMap<>(stageVariables));
	}

	static ApiConfiguration of(String stage, Settings settings, Path directory, Partition partition) {
		String stageName = settings.text(ApiKeys.STAGE);
		String policyFile = settings.text(ApiKeys.POLICY_FILE);
		return new ApiConfiguration((stageName != null) ? stageName : stage, endpointType(settings, partition),
				settings.texts(ApiKeys.ENDPOINT_VPCE), (policyFile != null) ? directory.resolve(policyFile) : null,
				settings.number(ApiKeys.MINIMUM_COMPRESSION_SIZE),
				settings.has(ApiKeys.ACCESS_LOG) ? AccessLog.of(settings.nested(ApiKeys.ACCESS_LOG)) : null,
				usagePlans(settings), settings.textMap(ApiKeys.STAGE_VARIABLES));
	}

	private static EndpointType endpointType(Settings settings, Partition partition) {
		return (settings.has(ApiKeys.ENDPOINT_TYPE) || partition.edge())
				? EndpointType.valueOf(settings.requiredText(ApiKeys.ENDPOINT_TYPE)) : EndpointType.REGIONAL;
	}

	private static Map<String, UsagePlan> usagePlans(Settings settings) {
		Map<String, UsagePlan> plans = new LinkedHashMap<>();
		JsonObject apiKeys = settings.object(ApiKeys.API_KEYS);
		apiKeys.members()
			.keySet()
			.forEach((name) -> plans.put(name, UsagePlan.of(new Settings(List.of(apiKeys.object(name))))));
		return plans;
	}

}
