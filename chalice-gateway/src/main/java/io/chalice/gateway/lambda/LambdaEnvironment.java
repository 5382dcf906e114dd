package io.chalice.gateway.lambda;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * The environment variables Lambda sets (AWS, "Defined runtime environment variables").
 * The function's own variables replace the ones Lambda does not reserve.
 */
final class LambdaEnvironment {

	/** Where the daemon is on Lambda; on this machine nobody listens there. */
	private static final String XRAY_ADDRESS = "169.254.79.129";

	private static final String XRAY_PORT = "2000";

	private LambdaEnvironment() {
	}

	static Map<String, String> of(FunctionConfiguration configuration, String logStream, String runtimeApi)
			throws IOException {
		JavaRuntime runtime = configuration.runtime();
		Map<String, String> variables = new HashMap<>();
		variables.put("PATH", "/var/lang/bin:/usr/local/bin:/usr/bin/:/bin:/opt/bin");
		variables.put("LD_LIBRARY_PATH", libraryPath(configuration.taskDirectory().toString()));
		variables.put("LANG", "en_US.UTF-8");
		variables.put("TZ", ":UTC");
		variables.put("AWS_XRAY_CONTEXT_MISSING", "LOG_ERROR");
		variables.put("AWS_XRAY_DAEMON_ADDRESS", XRAY_ADDRESS + ":" + XRAY_PORT);
		variables.putAll(configuration.environment());
		variables.put("_HANDLER", configuration.handler());
		variables.put("_AWS_XRAY_DAEMON_ADDRESS", XRAY_ADDRESS);
		variables.put("_AWS_XRAY_DAEMON_PORT", XRAY_PORT);
		variables.put("AWS_REGION", configuration.region());
		variables.put("AWS_DEFAULT_REGION", configuration.region());
		variables.put("AWS_EXECUTION_ENV", "AWS_Lambda_java" + runtime.featureVersion());
		variables.put("AWS_LAMBDA_FUNCTION_NAME", configuration.name());
		variables.put("AWS_LAMBDA_FUNCTION_VERSION", FunctionConfiguration.VERSION);
		variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(configuration.memorySize()));
		variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", configuration.initializationType().value());
		variables.put("AWS_LAMBDA_RUNTIME_API", runtimeApi);
		variables.put("LAMBDA_TASK_ROOT", configuration.taskDirectory().toString());
		variables.put("LAMBDA_RUNTIME_DIR", runtime.interfaceClient().get(0).resolveSibling("").toString());
		if (configuration.initializationType() != InitializationType.SNAP_START) {
			variables.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + configuration.name());
			variables.put("AWS_LAMBDA_LOG_STREAM_NAME", logStream);
		}
		return Map.copyOf(variables);
	}

	private static String libraryPath(String task) {
		return "/var/lang/lib:/lib64:/usr/lib64:/var/runtime:/var/runtime/lib:%s:%s/lib:/opt/lib".formatted(task, task);
	}

}
