package io.chalice.conformance.front;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import io.chalice.conformance.application.ConformanceApplication;
import io.chalice.gateway.FunctionResult;
import io.chalice.gateway.Functions;
import io.chalice.gateway.lambda.FunctionConfiguration;
import io.chalice.gateway.lambda.InitializationType;
import io.chalice.gateway.lambda.InvocationResult;
import io.chalice.gateway.lambda.JavaRuntime;
import io.chalice.gateway.lambda.LambdaFunction;
import io.chalice.model.ApplicationModel;

/**
 * The packaged application's functions, each a process of its own, started when it is
 * first called.
 */
final class LambdaFunctions implements Functions, AutoCloseable {

	private static final String HANDLER = "org.springframework.cloud.function.adapter.aws.FunctionInvoker"
			+ "::handleRequest";

	private static final int MEMORY_SIZE = 512;

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private final JavaRuntime runtime;

	private final Path task;

	private final Map<String, String> environment;

	private final Map<String, LambdaFunction> functions = new HashMap<>();

	LambdaFunctions(JavaRuntime runtime, Path task, Map<String, String> environment) {
		this.runtime = runtime;
		this.task = task;
		this.environment = Map.copyOf(environment);
	}

	@Override
	public FunctionResult invoke(String functionName, byte[] event, Duration timeout) {
		try {
			return result(function(functionName).invoke(event));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return new FunctionResult.Rejected("Interrupted while waiting for function '%s'".formatted(functionName));
		}
	}

	private static FunctionResult result(InvocationResult result) {
		if (result instanceof InvocationResult.Success success) {
			return new FunctionResult.Succeeded(success.payload());
		}
		if (result instanceof InvocationResult.FunctionError error) {
			return new FunctionResult.Failed(error.type(), error.message());
		}
		if (result instanceof InvocationResult.TimedOut timedOut) {
			return new FunctionResult.TimedOut(timedOut.timeout());
		}
		if (result instanceof InvocationResult.InitFailed failed) {
			return new FunctionResult.Failed(failed.type(), failed.message());
		}
		return new FunctionResult.Failed("Runtime.ExitError", "The process ended");
	}

	private synchronized LambdaFunction function(String name) {
		return this.functions.computeIfAbsent(name, this::start);
	}

	private LambdaFunction start(String name) {
		Map<String, String> variables = new HashMap<>(this.environment);
		variables.put("MAIN_CLASS", ConformanceApplication.class.getName());
		if (!ApplicationModel.API_HANDLER.equals(name)) {
			variables.put("SPRING_CLOUD_FUNCTION_DEFINITION", name);
		}
		return LambdaFunction.of(FunctionConfiguration.of(name, HANDLER, this.task, this.runtime)
			.withEnvironment(variables)
			.withLimits(MEMORY_SIZE, TIMEOUT)
			.withInitialization(InitializationType.ON_DEMAND, TIMEOUT), (line) -> {
			});
	}

	@Override
	public synchronized void close() {
		this.functions.values().forEach(LambdaFunction::close);
	}

}
