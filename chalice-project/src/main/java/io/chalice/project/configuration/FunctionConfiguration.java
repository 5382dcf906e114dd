package io.chalice.project.configuration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How a Lambda function of a stage is deployed.
 *
 * @param name the function's name in the application
 * @param memorySize the memory in MB
 * @param timeout how long an invocation may take, in seconds
 * @param environmentVariables the environment variables of the configuration
 * @param tags the tags of the configuration, without the deployment's own
 * @param vpc the network, or {@code null} for none
 * @param layers the ARNs of layers' versions
 * @param reservedConcurrency how many instances are reserved, or {@code null} for none
 * @param architecture the processor
 * @param runtime Lambda's runtime, or {@code null} for that of the project's Java level
 * @param xray whether X-Ray traces it
 * @param logRetentionInDays how long its log is kept, or {@code null} for ever
 * @param ephemeralStorage the size of {@code /tmp} in MB
 * @param snapStart whether versions start from a snapshot
 * @param policy the role and its policy
 */
public record FunctionConfiguration(String name, int memorySize, int timeout, Map<String, String> environmentVariables,
		Map<String, String> tags, @Nullable VpcConfiguration vpc, List<String> layers,
		@Nullable Integer reservedConcurrency, Architecture architecture, @Nullable String runtime, boolean xray,
		@Nullable Integer logRetentionInDays, int ephemeralStorage, boolean snapStart, PolicyConfiguration policy) {

	public FunctionConfiguration {
		environmentVariables = Collections.unmodifiableMap(new LinkedHashMap<>(environmentVariables));
		tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
		layers = List.copyOf(layers);
	}

	static FunctionConfiguration of(String name, Settings settings, PolicyConfiguration policy) {
		return new FunctionConfiguration(name, settings.requiredNumber(LambdaKeys.MEMORY_SIZE),
				settings.requiredNumber(LambdaKeys.TIMEOUT), settings.textMap(LambdaKeys.ENVIRONMENT_VARIABLES),
				settings.textMap(LambdaKeys.TAGS), vpc(settings), settings.texts(LambdaKeys.LAYERS),
				settings.number(LambdaKeys.RESERVED_CONCURRENCY),
				Architecture.of(settings.requiredText(LambdaKeys.ARCHITECTURE)), settings.text(LambdaKeys.RUNTIME),
				settings.flag(LambdaKeys.XRAY), settings.number(LambdaKeys.LOG_RETENTION),
				settings.requiredNumber(LambdaKeys.EPHEMERAL_STORAGE), settings.flag(LambdaKeys.SNAP_START), policy);
	}

	private static @Nullable VpcConfiguration vpc(Settings settings) {
		List<String> subnetIds = settings.texts(LambdaKeys.SUBNET_IDS);
		return (!subnetIds.isEmpty()) ? new VpcConfiguration(subnetIds, settings.texts(LambdaKeys.SECURITY_GROUP_IDS))
				: null;
	}

}
