package io.chalice.deployer.verify;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

import io.chalice.deployer.aws.AwsLogin;
import io.chalice.deployer.aws.credentials.MfaCodes;
import io.chalice.deployer.cloud.CredentialsException;
import io.chalice.deployer.function.FunctionEnvironment;
import io.chalice.deployer.function.FunctionFailure;
import io.chalice.deployer.function.StartScript;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.event.WarmUp;
import io.chalice.gateway.lambda.FunctionConfiguration;
import io.chalice.gateway.lambda.InitializationType;
import io.chalice.gateway.lambda.InvocationResult;
import io.chalice.gateway.lambda.JavaRuntime;
import io.chalice.gateway.lambda.LambdaFunction;
import io.chalice.gateway.lambda.LogEvent;
import io.chalice.project.configuration.FunctionSettings;
import io.chalice.project.configuration.LambdaKeys;
import io.chalice.project.configuration.StageConfiguration;
import io.chalice.project.jvm.ApplicationJvm;
import io.chalice.project.process.InheritedEnvironment;

/**
 * Starts a function of a package in a process of its own, and has it answer the ping that
 * a deploy sends.
 */
public final class TrialProcess {

	/** More than Lambda gives: a developer's machine may be busy. */
	private static final Duration INIT_TIMEOUT = Duration.ofMinutes(2);

	private static final String DEFAULT_REGION = "us-east-1";

	private static final String DEFINITION = "SPRING_CLOUD_FUNCTION_DEFINITION";

	private static final String JAVA_OPTIONS = "JAVA_TOOL_OPTIONS";

	private final JavaRuntime runtime;

	private final Map<String, String> shell;

	private final StageConfiguration stage;

	private final Path task;

	/**
	 * Create the trial of a package.
	 * @param runtime what stands in for Lambda's runtime
	 * @param shell the environment variables of whoever runs this program, whose AWS
	 * credentials functions may use
	 * @param stage how the application is configured
	 * @param task the unpacked package
	 */
	public TrialProcess(JavaRuntime runtime, Map<String, String> shell, StageConfiguration stage, Path task) {
		this.runtime = runtime;
		this.shell = Map.copyOf(shell);
		this.stage = stage;
		this.task = task;
	}

	/**
	 * Return what a function's start depends on.
	 * @param request what would be deployed
	 * @param function the function
	 * @return its environment variables, but for the one that chooses among functions of
	 * the same application
	 */
	Map<String, String> distinguishing(DeploymentRequest request, String function) {
		Map<String, String> environment = new LinkedHashMap<>(FunctionEnvironment.of(request, function));
		environment.remove(DEFINITION);
		return environment;
	}

	/**
	 * Start a function.
	 * @param request what would be deployed
	 * @param function the function
	 * @return why it does not start, or empty when it does
	 * @throws InterruptedException if the thread is interrupted
	 */
	Optional<FunctionFailure> start(DeploymentRequest request, String function) throws InterruptedException {
		StringJoiner log = new StringJoiner("\n");
		try (LambdaFunction process = LambdaFunction.of(configuration(request, function), (event) -> add(log, event))) {
			InvocationResult result = process.prepare().map(InvocationResult.class::cast).orElse(null);
			if (result == null) {
				result = process.invoke(WarmUp.ping());
			}
			if (result instanceof InvocationResult.Success) {
				return Optional.empty();
			}
			String payload = new String(result.payload(), StandardCharsets.UTF_8);
			synchronized (log) {
				return Optional.of(FunctionFailure.of(payload, log.toString()));
			}
		}
	}

	private static void add(StringJoiner log, LogEvent event) {
		if (event.source() == LogEvent.Source.FUNCTION) {
			synchronized (log) {
				log.add(event.text());
			}
		}
	}

	/**
	 * Return how a function starts here.
	 * @param request what would be deployed
	 * @param function the function
	 * @return its configuration
	 */
	public FunctionConfiguration configuration(DeploymentRequest request, String function) {
		FunctionSettings settings = request.settings().function(function);
		Map<String, String> variables = InheritedEnvironment.of(this.shell, this.stage.profile());
		variables.putAll(FunctionEnvironment.of(request, function));
		StartScript.keepOwn(variables);
		variables.computeIfPresent(JAVA_OPTIONS, (name, options) -> ApplicationJvm.properties(options));
		return FunctionConfiguration
			.of(request.functionName(function),
					"org.springframework.cloud.function.adapter.aws.FunctionInvoker::handleRequest", this.task,
					this.runtime)
			.withEnvironment(variables)
			.withLimits(settings.get(LambdaKeys.MEMORY_SIZE), Duration.ofSeconds(settings.get(LambdaKeys.TIMEOUT)))
			.withInitialization(InitializationType.ON_DEMAND, INIT_TIMEOUT)
			.withRegion(region());
	}

	private String region() {
		try {
			return AwsLogin.of(this.shell, MfaCodes.NONE)
				.configuredRegion(this.stage.profile(), this.stage.region())
				.orElse(DEFAULT_REGION);
		}
		catch (CredentialsException ex) {
			return DEFAULT_REGION;
		}
	}

}
