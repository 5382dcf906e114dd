package io.chalice.conformance.front;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.chalice.gateway.BackendFunctions;
import io.chalice.gateway.FunctionResult;
import io.chalice.gateway.function.LambdaFunctions;
import io.chalice.gateway.lambda.FunctionConfiguration;
import io.chalice.gateway.lambda.InitializationType;
import io.chalice.gateway.lambda.JavaRuntime;
import io.chalice.gateway.lambda.LambdaFunction;
import io.chalice.gateway.lambda.LogListener;
import io.chalice.model.ApplicationModel;

/**
 * A packaged application's functions, each a process of its own under AWS's runtime
 * interface client, started when it is first called.
 */
public final class PackagedFunctions implements BackendFunctions, AutoCloseable {

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
	 * @param environments the environment variables of each function, by name
	 * @param debug whether stack traces are sent to clients
	 */
	public PackagedFunctions(Path javaHome, Path task, Map<String, Map<String, String>> environments, boolean debug) {
		this(javaHome, task, environments, debug, (line) -> {
		});
	}

	/**
	 * Create functions whose log is read.
	 * @param javaHome the Java installation that runs them
	 * @param task the directory with the application's classes, and its jars in
	 * {@code lib}
	 * @param environments the environment variables of each function, by name
	 * @param debug whether stack traces are sent to clients
	 * @param log gets the lines of all functions
	 */
	public PackagedFunctions(Path javaHome, Path task, Map<String, Map<String, String>> environments, boolean debug,
			LogListener log) {
		JavaRuntime runtime = new JavaRuntime(javaHome, InterfaceClient.jars(), List.of());
		environments.forEach((name, environment) -> {
			Map<String, String> variables = new HashMap<>(environment);
			if (debug) {
				variables.put("CHALICE_DEBUG", "true");
			}
			this.processes.put(name,
					LambdaFunction.of(FunctionConfiguration.of(name, HANDLER, task, runtime)
						.withEnvironment(variables)
						.withLimits(MEMORY_SIZE, TIMEOUT)
						.withInitialization(InitializationType.ON_DEMAND, TIMEOUT), log));
		});
		this.functions = new LambdaFunctions(this.processes);
	}

	/**
	 * Return the environment variables that functions need to start.
	 * @param mainClass the class that starts the application
	 * @param model what the application is
	 * @return the variables of each function, by name
	 */
	public static Map<String, Map<String, String>> environments(String mainClass, ApplicationModel model) {
		Map<String, Map<String, String>> environments = new HashMap<>();
		environments.put(ApplicationModel.API_HANDLER, Map.of("MAIN_CLASS", mainClass));
		model.functions()
			.forEach((function) -> environments.put(function.name(),
					Map.of("MAIN_CLASS", mainClass, "SPRING_CLOUD_FUNCTION_DEFINITION", function.name())));
		return environments;
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
