package io.chalice.deployer.verify;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.chalice.deployer.function.FunctionFailure;
import io.chalice.project.configuration.FunctionSettings;
import io.chalice.project.configuration.LambdaKeys;

import static org.assertj.core.api.Assertions.assertThat;

class TrialLimitsTests {

	@ParameterizedTest
	@ValueSource(strings = { "java.net.UnknownHostException: db.internal", "java.net.ConnectException: refused",
			"java.net.SocketTimeoutException: Read timed out", "java.net.http.HttpConnectTimeoutException: x",
			"java.sql.SQLTransientConnectionException: pool", "javax.net.ssl.SSLHandshakeException: x" })
	void theNetworkExcuses(String cause) {
		assertThat(excuse(FunctionSettings.DEFAULT, cause)).isEqualTo("the network");
	}

	@ParameterizedTest
	@ValueSource(strings = { "software.amazon.awssdk.core.exception.SdkClientException: Unable to load credentials",
			"software.amazon.awssdk.services.s3.model.S3Exception: Access Denied" })
	void credentialsExcuse(String cause) {
		assertThat(excuse(FunctionSettings.DEFAULT, cause)).isEqualTo("AWS, its credentials or its network");
	}

	@ParameterizedTest
	@ValueSource(strings = { "java.lang.ClassNotFoundException: a.B",
			"java.lang.IllegalStateException: No ServletContext set",
			"software.amazon.awssdk.core.exception.SdkClientException: Unable to load an HTTP implementation",
			"java.lang.NoSuchMethodError: 'void software.amazon.awssdk.X.y()'" })
	void mistakesOfTheApplicationAreNotExcused(String cause) {
		assertThat(excuse(FunctionSettings.DEFAULT, cause)).isNull();
	}

	@Test
	void onlyTheLastFailureCounts() {
		FunctionFailure failure = new FunctionFailure("a.BeanError", "x",
				"Caused by: java.net.ConnectException: handled\n\nAPPLICATION FAILED TO START\n\na.BeanError: x");
		assertThat(new TrialLimits(FunctionSettings.DEFAULT).excuse(failure)).isNull();
	}

	@Test
	void layersExcuseAMissingClass() {
		FunctionSettings settings = FunctionSettings.DEFAULT.with(LambdaKeys.LAYERS,
				List.of("arn:aws:lambda:us-east-1:123456789012:layer:agent:1"));
		assertThat(excuse(settings, "java.lang.NoClassDefFoundError: agent/Agent")).contains("layers");
	}

	@Test
	void anotherArchitectureExcusesMachineCode() {
		boolean arm = System.getProperty("os.arch").matches("aarch64|arm64");
		FunctionSettings other = FunctionSettings.DEFAULT.with(LambdaKeys.ARCHITECTURE, arm ? "x86_64" : "arm64");
		assertThat(excuse(other, "java.lang.UnsatisfiedLinkError: /tmp/x.so")).contains("machine");
	}

	private static @Nullable String excuse(FunctionSettings settings, String cause) {
		return new TrialLimits(settings).excuse(
				new FunctionFailure("a.BeanError", "x", "a.BeanError: x\n\tat a.B.c(B.java:1)\nCaused by: " + cause));
	}

}
