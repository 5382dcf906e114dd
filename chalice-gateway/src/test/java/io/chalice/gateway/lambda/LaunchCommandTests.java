package io.chalice.gateway.lambda;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LaunchCommandTests {

	private static final Path LIBRARY = Path.of("/native/client.so");

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path home;

	@Test
	void isTheManagedRuntimesCommandLine() throws IOException {
		List<String> command = LaunchCommand.of(function("17.0.12").withLimits(512, Duration.ofSeconds(3)), LIBRARY);
		assertThat(command).containsExactly(this.home.resolve("bin/java").toString(), "-XX:MaxHeapSize=445645k",
				"-XX:+UseSerialGC", "-XX:+TieredCompilation", "-XX:TieredStopAtLevel=1",
				"--add-opens=java.base/java.io=ALL-UNNAMED",
				"-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac", "-Djava.net.preferIPv4Stack=true",
				"-XX:+ErrorFileToStderr",
				"-Dcom.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI=/native/client.so",
				"-Dmine=1", "-classpath", "/ric/core.jar" + File.pathSeparator + "/ric/client.jar",
				"com.amazonaws.services.lambda.runtime.api.client.AWSLambda", "app.Handler::handle");
	}

	@ParameterizedTest
	@CsvSource({ "17.0.12, ON_DEMAND, true", "17.0.12, SNAP_START, true", "25, ON_DEMAND, true",
			"25.0.1, SNAP_START, false", "25.0.1, PROVISIONED_CONCURRENCY, false" })
	void usesTheSecondCompilerAheadOfTimeFromJava25On(String version, InitializationType type, boolean stops)
			throws IOException {
		FunctionConfiguration function = function(version).withInitialization(type, type.initTimeout());
		assertThat(LaunchCommand.of(function, LIBRARY).contains("-XX:TieredStopAtLevel=1")).isEqualTo(stops);
	}

	@ParameterizedTest
	@CsvSource({ "/var/task/bin/wrapper, /app/bin/wrapper", "/opt/wrapper, /opt/wrapper" })
	void putsTheExecWrapperInFront(String wrapper, String command) throws IOException {
		FunctionConfiguration function = function("21").withEnvironment(Map.of("AWS_LAMBDA_EXEC_WRAPPER", wrapper));
		assertThat(LaunchCommand.of(function, LIBRARY)).startsWith(command, this.home.resolve("bin/java").toString());
	}

	private FunctionConfiguration function(String version) throws IOException {
		Files.writeString(this.home.resolve("release"), "JAVA_VERSION=\"%s\"\n".formatted(version));
		JavaRuntime runtime = new JavaRuntime(this.home, List.of(Path.of("/ric/core.jar"), Path.of("/ric/client.jar")),
				List.of("-Dmine=1"));
		return FunctionConfiguration.of("hello", "app.Handler::handle", Path.of("/app"), runtime);
	}

}
