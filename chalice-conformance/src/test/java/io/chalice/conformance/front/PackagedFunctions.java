package io.chalice.conformance.front;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.chalice.gateway.FunctionResult;
import io.chalice.gateway.Functions;
import io.chalice.gateway.function.LambdaFunctions;
import io.chalice.gateway.lambda.FunctionConfiguration;
import io.chalice.gateway.lambda.InitializationType;
import io.chalice.gateway.lambda.JavaRuntime;
import io.chalice.gateway.lambda.LambdaFunction;
import io.chalice.model.ApplicationModel;
import io.chalice.model.FunctionModel;

/**
 * A packaged application's functions, each a process of its own under AWS's runtime
 * interface client, started when it is first called.
 */
public final class PackagedFunctions implements Functions, AutoCloseable {

	private static final String HANDLER = "org.springframework.cloud.function.adapter.aws.FunctionInvoker"
			+ "::handleRequest";

	private static final int MEMORY_SIZE = 512;

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private final Map<String, LambdaFunction> processes = new HashMap<>();

	private final LambdaFunctions functions;

	/**
	 * Create functions.
	 * @param javaHome the Java installation that runs them
	 * @param task the directory with the application's classes, and its jars in
	 * {@code lib}
	 * @param mainClass the class that starts the application
	 * @param model what the application is
	 * @param debug whether stack traces are sent to clients
	 */
	public PackagedFunctions(Path javaHome, Path task, String mainClass, ApplicationModel model, boolean debug) {
		JavaRuntime runtime = new JavaRuntime(javaHome, InterfaceClient.jars(), List.of());
		Stream.concat(Stream.of(ApplicationModel.API_HANDLER), model.functions().stream().map(FunctionModel::name))
			.forEach((name) -> this.processes.put(name,
					LambdaFunction.of(FunctionConfiguration.of(name, HANDLER, task, runtime)
						.withEnvironment(environment(name, mainClass, debug))
						.withLimits(MEMORY_SIZE, TIMEOUT)
						.withInitialization(InitializationType.ON_DEMAND, TIMEOUT), (line) -> {
						})));
		this.functions = new LambdaFunctions(this.processes);
	}

	private static Map<String, String> environment(String name, String mainClass, boolean debug) {
		Map<String, String> variables = new HashMap<>();
		variables.put("MAIN_CLASS", mainClass);
		if (debug) {
			variables.put("CHALICE_DEBUG", "true");
		}
		if (!ApplicationModel.API_HANDLER.equals(name)) {
			variables.put("SPRING_CLOUD_FUNCTION_DEFINITION", name);
		}
		return variables;
	}

	@Override
	public FunctionResult invoke(String functionName, byte[] event, Duration timeout) {
		return this.functions.invoke(functionName, event, timeout);
	}

	@Override
	public void close() {
		this.functions.close();
		this.processes.values().forEach(LambdaFunction::close);
	}

}
