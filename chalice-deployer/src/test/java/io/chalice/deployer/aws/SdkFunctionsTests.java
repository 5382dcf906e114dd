package io.chalice.deployer.aws;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.chalice.deployer.cloud.CallerIdentity;
import io.chalice.deployer.cloud.CloudException;
import io.chalice.deployer.cloud.FunctionLogging;
import io.chalice.deployer.cloud.FunctionVersion;
import io.chalice.deployer.cloud.RuntimeManagement;
import io.chalice.deployer.cloud.VersionConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What no emulator knows: when a version gets patches of its runtime, which it has, how
 * its log is written and where events go that failed.
 */
class SdkFunctionsTests {

	private static final CallerIdentity CALLER = new CallerIdentity("123456789012",
			"arn:aws:iam::123456789012:user/ann", "eu-west-1", "aws");

	private static final String ARN = "arn:aws:lambda:eu-west-1::runtime:one";

	private final FakeLambda lambda = new FakeLambda();

	@AfterEach
	void stop() {
		this.lambda.close();
	}

	@Test
	void readsWhichJavaAVersionHas() {
		this.lambda.answers(200, """
				{"Version": "7", "RuntimeVersionConfig": {"RuntimeVersionArn": "%s"}}""".formatted(ARN));
		assertThat(functions(false).version("shop-dev", "live").map(FunctionVersion::runtimeVersion)).contains(ARN);
		this.lambda.answers(200, "{\"Version\": \"7\"}");
		assertThat(functions(false).version("shop-dev", "live")).isPresent()
			.get()
			.extracting(FunctionVersion::runtimeVersion)
			.isNull();
	}

	@Test
	void saysWhenAVersionIsPatched() {
		functions(false).putRuntimeManagement("shop-dev", "7", RuntimeManagement.AUTO);
		functions(false).putRuntimeManagement("shop-dev", "7", RuntimeManagement.of("function_update"));
		functions(false).putRuntimeManagement("shop-dev", "7", RuntimeManagement.of(ARN));
		String path = "PUT /2021-07-20/functions/shop-dev/runtime-management-config?Qualifier=7 ";
		assertThat(this.lambda.requests()).containsExactly(path + "{\"UpdateRuntimeOn\":\"Auto\"}",
				path + "{\"UpdateRuntimeOn\":\"FunctionUpdate\"}",
				path + "{\"UpdateRuntimeOn\":\"Manual\",\"RuntimeVersionArn\":\"%s\"}".formatted(ARN));
	}

	@Test
	void readsWhenAVersionIsPatched() {
		this.lambda.answers(200, "{\"UpdateRuntimeOn\": \"Auto\"}");
		assertThat(functions(false).runtimeManagement("shop-dev", "7")).isEqualTo(RuntimeManagement.AUTO);
		this.lambda.answers(200, "{\"UpdateRuntimeOn\": \"FunctionUpdate\"}");
		assertThat(functions(false).runtimeManagement("shop-dev", "7").text()).isEqualTo("function_update");
		this.lambda.answers(200, "{\"UpdateRuntimeOn\": \"Manual\", \"RuntimeVersionArn\": \"%s\"}".formatted(ARN));
		assertThat(functions(false).runtimeManagement("shop-dev", "7").text()).isEqualTo(ARN);
	}

	@Test
	void anEmulatorThatPatchesNothingNeedNotSaySo() {
		this.lambda.answers(501, "{\"message\": \"not here\"}");
		assertThat(functions(true).runtimeManagement("shop-dev", "7")).isEqualTo(RuntimeManagement.AUTO);
		assertThatExceptionOfType(CloudException.class)
			.isThrownBy(() -> functions(false).runtimeManagement("shop-dev", "7"));
	}

	@Test
	void readsHowALogIsWrittenAndWhereFailedEventsGo() {
		this.lambda.answers(200, """
				{"Version": "7", "LoggingConfig": {"LogFormat": "JSON", "ApplicationLogLevel": "DEBUG",
				"SystemLogLevel": "WARN", "LogGroup": "/aws/lambda/shop-dev"},
				"DeadLetterConfig": {"TargetArn": "arn:aws:sqs:eu-west-1:123456789012:dead"}}
				""");
		VersionConfiguration json = configuration();
		assertThat(json.logging()).isEqualTo(new FunctionLogging("JSON", "DEBUG", "WARN"));
		assertThat(json.deadLetterTarget()).isEqualTo("arn:aws:sqs:eu-west-1:123456789012:dead");
		this.lambda.answers(200, """
				{"Version": "7", "LoggingConfig": {"LogFormat": "Text", "LogGroup": "/aws/lambda/shop-dev"},
				"DeadLetterConfig": {"TargetArn": ""}}
				""");
		VersionConfiguration text = configuration();
		assertThat(text.logging()).isEqualTo(FunctionLogging.TEXT);
		assertThat(text.deadLetterTarget()).isNull();
		this.lambda.answers(200, "{\"Version\": \"7\"}");
		assertThat(configuration().logging()).isEqualTo(FunctionLogging.TEXT);
	}

	private VersionConfiguration configuration() {
		return functions(false).version("shop-dev", "live").orElseThrow().configuration();
	}

	@Test
	void saysHowALogIsWrittenAndWhereFailedEventsGo() {
		functions(false).updateConfiguration("shop-dev",
				configured(FunctionLogging.of("JSON", null, "WARN"), "arn:aws:sqs:eu-west-1:123456789012:dead"), "r1");
		functions(false).updateConfiguration("shop-dev", configured(FunctionLogging.TEXT, null), "r1");
		assertThat(this.lambda.requests()).satisfiesExactly(
				(json) -> assertThat(json).contains(
						"\"DeadLetterConfig\":{\"TargetArn\":\"arn:aws:sqs:eu-west-1:123456789012:dead\"}",
						"\"LoggingConfig\":{\"LogFormat\":\"JSON\",\"ApplicationLogLevel\":\"INFO\","
								+ "\"SystemLogLevel\":\"WARN\"}"),
				// what was said before has to be taken back
				(text) -> assertThat(text).contains("\"DeadLetterConfig\":{\"TargetArn\":\"\"}",
						"\"LoggingConfig\":{\"LogFormat\":\"Text\"}"));
	}

	private static VersionConfiguration configured(FunctionLogging logging, @Nullable String deadLetterTarget) {
		return new VersionConfiguration("role", "java21", "handler", 128, 60, Map.of(), List.of(), List.of(), List.of(),
				"x86_64", false, 512, false, logging, deadLetterTarget, "");
	}

	private SdkFunctions functions(boolean emulated) {
		return new SdkFunctions(this.lambda.calls(), this.lambda.client(), () -> CALLER, emulated);
	}

}
