package io.chalice.deployer.aws;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.lambda.model.CreateFunctionRequest;
import software.amazon.awssdk.services.lambda.model.DeadLetterConfig;
import software.amazon.awssdk.services.lambda.model.EnvironmentResponse;
import software.amazon.awssdk.services.lambda.model.EphemeralStorage;
import software.amazon.awssdk.services.lambda.model.LastUpdateStatus;
import software.amazon.awssdk.services.lambda.model.Layer;
import software.amazon.awssdk.services.lambda.model.LoggingConfig;
import software.amazon.awssdk.services.lambda.model.RuntimeVersionConfig;
import software.amazon.awssdk.services.lambda.model.SnapStartApplyOn;
import software.amazon.awssdk.services.lambda.model.SnapStartResponse;
import software.amazon.awssdk.services.lambda.model.State;
import software.amazon.awssdk.services.lambda.model.TracingConfigResponse;
import software.amazon.awssdk.services.lambda.model.TracingMode;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionConfigurationRequest;
import software.amazon.awssdk.services.lambda.model.VpcConfigResponse;

import io.chalice.deployer.cloud.FunctionLogging;
import io.chalice.deployer.cloud.FunctionVersion;
import io.chalice.deployer.cloud.VersionConfiguration;
import io.chalice.deployer.cloud.VersionReadiness;

/**
 * Turns Lambda's descriptions of a version, which the SDK has one class of per operation,
 * into the deployment's own.
 */
final class VersionConversions {

	private static final int DEFAULT_STORAGE = 512;

	private VersionConversions() {
	}

	static FunctionVersion version(SdkPojo answer) {
		Fields fields = new Fields(answer);
		EnvironmentResponse environment = fields.get("Environment", EnvironmentResponse.class);
		VpcConfigResponse vpc = fields.get("VpcConfig", VpcConfigResponse.class);
		TracingConfigResponse tracing = fields.get("TracingConfig", TracingConfigResponse.class);
		EphemeralStorage storage = fields.get("EphemeralStorage", EphemeralStorage.class);
		SnapStartResponse snapStart = fields.get("SnapStart", SnapStartResponse.class);
		LoggingConfig logging = fields.get("LoggingConfig", LoggingConfig.class);
		RuntimeVersionConfig runtime = fields.get("RuntimeVersionConfig", RuntimeVersionConfig.class);
		VersionConfiguration configuration = new VersionConfiguration(fields.text("Role", ""),
				fields.text("Runtime", ""), fields.text("Handler", ""), fields.number("MemorySize"),
				fields.number("Timeout"), (environment != null) ? environment.variables() : Map.of(),
				fields.list("Layers").stream().map((layer) -> ((Layer) layer).arn()).toList(),
				(vpc != null) ? vpc.subnetIds() : List.of(), (vpc != null) ? vpc.securityGroupIds() : List.of(),
				fields.list("Architectures").stream().map(Object::toString).findFirst().orElse("x86_64"),
				tracing != null && tracing.mode() == TracingMode.ACTIVE,
				(storage != null) ? storage.size() : DEFAULT_STORAGE,
				snapStart != null && snapStart.applyOn() == SnapStartApplyOn.PUBLISHED_VERSIONS,
				(logging != null) ? FunctionLogging.of(logging.logFormatAsString(),
						logging.applicationLogLevelAsString(), logging.systemLogLevelAsString()) : FunctionLogging.TEXT,
				target(fields.get("DeadLetterConfig", DeadLetterConfig.class)), fields.text("Description", ""));
		return new FunctionVersion(fields.text("Version", "$LATEST"), configuration, fields.text("CodeSha256", ""),
				fields.text("RevisionId", ""), readiness(fields),
				(runtime != null) ? runtime.runtimeVersionArn() : null);
	}

	private static @Nullable String target(@Nullable DeadLetterConfig queue) {
		String target = (queue != null) ? queue.targetArn() : null;
		return (target == null || target.isEmpty()) ? null : target;
	}

	private static VersionReadiness readiness(Fields fields) {
		String state = fields.text("State", "Active");
		String update = fields.text("LastUpdateStatus", "Successful");
		if (state.equals(State.FAILED.toString()) || update.equals(LastUpdateStatus.FAILED.toString())) {
			return new VersionReadiness(VersionReadiness.State.FAILED,
					fields.text("StateReason", fields.text("LastUpdateStatusReason", "no reason given")));
		}
		boolean pending = state.equals(State.PENDING.toString())
				|| update.equals(LastUpdateStatus.IN_PROGRESS.toString());
		if (pending) {
			return VersionReadiness.PENDING;
		}
		return state.equals(State.INACTIVE.toString()) ? VersionReadiness.INACTIVE : VersionReadiness.READY;
	}

	/**
	 * Ask for a configuration. The requests that make and that change a function have the
	 * same members for it.
	 * @param configuration the configuration, but for the architecture, which goes with
	 * the code
	 * @param request the builder of either request
	 * @param <B> its type
	 * @return the builder
	 */
	static <B extends SdkPojo> B request(VersionConfiguration configuration, B request) {
		// a function that is made needs not be told what it is by default
		boolean made = request instanceof CreateFunctionRequest.Builder;
		String target = configuration.deadLetterTarget();
		FunctionLogging log = configuration.logging();
		DeadLetterConfig queue = (made && target == null) ? null
				: DeadLetterConfig.builder().targetArn((target != null) ? target : "").build();
		LoggingConfig logging = (made && log.equals(FunctionLogging.TEXT)) ? null
				: LoggingConfig.builder()
					.logFormat(log.format())
					.applicationLogLevel(log.applicationLevel())
					.systemLogLevel(log.systemLevel())
					.build();
		SdkPojo wanted = UpdateFunctionConfigurationRequest.builder()
			.role(configuration.role())
			.runtime(configuration.runtime())
			.handler(configuration.handler())
			.description(configuration.description().isEmpty() ? null : configuration.description())
			.memorySize(configuration.memorySize())
			.timeout(configuration.timeout())
			.environment((environment) -> environment.variables(configuration.environment()))
			.layers(configuration.layers())
			.vpcConfig((vpc) -> vpc.subnetIds(configuration.subnetIds())
				.securityGroupIds(configuration.securityGroupIds()))
			.tracingConfig(
					(tracing) -> tracing.mode(configuration.tracing() ? TracingMode.ACTIVE : TracingMode.PASS_THROUGH))
			.deadLetterConfig(queue)
			.loggingConfig(logging)
			.ephemeralStorage((storage) -> storage.size(configuration.ephemeralStorage()))
			.snapStart((snapStart) -> snapStart
				.applyOn(configuration.snapStart() ? SnapStartApplyOn.PUBLISHED_VERSIONS : SnapStartApplyOn.NONE))
			.build();
		Fields values = new Fields(wanted);
		for (SdkField<?> field : request.sdkFields()) {
			Object value = values.value(field.memberName());
			if (value != null) {
				field.set(request, value);
			}
		}
		return request;
	}

	private record Fields(SdkPojo answer) {

		private @Nullable Object value(String name) {
			for (SdkField<?> field : this.answer.sdkFields()) {
				if (field.memberName().equals(name)) {
					return field.getValueOrDefault(this.answer);
				}
			}
			return null;
		}

		private <T> @Nullable T get(String name, Class<T> type) {
			return type.cast(value(name));
		}

		private String text(String name, String missing) {
			return Objects.requireNonNullElse(value(name), missing).toString();
		}

		private int number(String name) {
			return (value(name) instanceof Integer number) ? number : 0;
		}

		private List<?> list(String name) {
			return (value(name) instanceof List<?> list) ? list : List.of();
		}

	}

}
