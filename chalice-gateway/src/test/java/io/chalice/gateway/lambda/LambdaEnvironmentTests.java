package io.chalice.gateway.lambda;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LambdaEnvironmentTests {

	private final FunctionConfiguration function = FunctionConfiguration.of("hello", "app.Handler", Path.of("/app"),
			JavaRuntime.current(TestFunctions.interfaceClient()));

	@Test
	void hasWhatLambdaSets() throws IOException {
		Map<String, String> variables = LambdaEnvironment.of(this.function, "stream", "127.0.0.1:9001");
		assertThat(variables).containsEntry("AWS_LAMBDA_FUNCTION_NAME", "hello")
			.containsEntry("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST")
			.containsEntry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "128")
			.containsEntry("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/hello")
			.containsEntry("AWS_LAMBDA_LOG_STREAM_NAME", "stream")
			.containsEntry("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand")
			.containsEntry("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:9001")
			.containsEntry("AWS_EXECUTION_ENV", "AWS_Lambda_java" + Runtime.version().feature())
			.containsEntry("AWS_REGION", "us-east-1")
			.containsEntry("LAMBDA_TASK_ROOT", "/app")
			.containsEntry("_HANDLER", "app.Handler")
			.containsEntry("TZ", ":UTC")
			.containsEntry("LD_LIBRARY_PATH",
					"/var/lang/lib:/lib64:/usr/lib64:/var/runtime:/var/runtime/lib:/app:/app/lib:/opt/lib")
			.containsEntry("PATH", "/var/lang/bin:/usr/local/bin:/usr/bin/:/bin:/opt/bin")
			.containsEntry("AWS_XRAY_CONTEXT_MISSING", "LOG_ERROR")
			.containsEntry("_AWS_XRAY_DAEMON_ADDRESS", "169.254.79.129")
			.containsEntry("_AWS_XRAY_DAEMON_PORT", "2000")
			.containsEntry("AWS_XRAY_DAEMON_ADDRESS", "169.254.79.129:2000")
			.doesNotContainKeys("HOME", "USER", "LOGNAME", "TMPDIR", "AWS_ACCESS_KEY_ID");
	}

	@Test
	void letsTheFunctionReplaceWhatIsNotReserved() throws IOException {
		Map<String, String> variables = LambdaEnvironment
			.of(this.function.withEnvironment(Map.of("TZ", "Europe/Berlin", "AWS_REGION", "nowhere")), "stream", "api");
		assertThat(variables).containsEntry("TZ", "Europe/Berlin").containsEntry("AWS_REGION", "us-east-1");
	}

	// one snapshot becomes many processes, each with a log stream of its own
	@Test
	void hidesTheLogStreamFromASnapshot() throws IOException {
		InitializationType type = InitializationType.SNAP_START;
		assertThat(LambdaEnvironment.of(this.function.withInitialization(type, type.initTimeout()), "stream", "api"))
			.containsEntry("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start")
			.doesNotContainKeys("AWS_LAMBDA_LOG_GROUP_NAME", "AWS_LAMBDA_LOG_STREAM_NAME");
	}

}
