package io.chalice.deployer.aws;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;

import io.chalice.deployer.cloud.CallerIdentity;
import io.chalice.deployer.cloud.CloudException;
import io.chalice.deployer.cloud.FunctionVersion;
import io.chalice.deployer.cloud.RetryBackoff;
import io.chalice.deployer.cloud.RuntimeManagement;
import io.chalice.deployer.cloud.UploadListener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What no emulator knows: when a version gets patches of its runtime, and which it has.
 */
class SdkFunctionsTests {

	private static final CallerIdentity CALLER = new CallerIdentity("123456789012",
			"arn:aws:iam::123456789012:user/ann", "eu-west-1", "aws");

	private static final String ARN = "arn:aws:lambda:eu-west-1::runtime:one";

	private final List<String> requests = new ArrayList<>();

	private final HttpServer server;

	private String answer = "{}";

	private int status = 200;

	SdkFunctionsTests() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
	}

	@BeforeEach
	void start() {
		this.server.createContext("/", this::handle);
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
	}

	@Test
	void readsWhichJavaAVersionHas() {
		this.answer = """
				{"Version": "7", "RuntimeVersionConfig": {"RuntimeVersionArn": "%s"}}""".formatted(ARN);
		assertThat(functions(false).version("shop-dev", "live").map(FunctionVersion::runtimeVersion)).contains(ARN);
		this.answer = "{\"Version\": \"7\"}";
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
		assertThat(this.requests).containsExactly(path + "{\"UpdateRuntimeOn\":\"Auto\"}",
				path + "{\"UpdateRuntimeOn\":\"FunctionUpdate\"}",
				path + "{\"UpdateRuntimeOn\":\"Manual\",\"RuntimeVersionArn\":\"%s\"}".formatted(ARN));
	}

	@Test
	void readsWhenAVersionIsPatched() {
		this.answer = "{\"UpdateRuntimeOn\": \"Auto\"}";
		assertThat(functions(false).runtimeManagement("shop-dev", "7")).isEqualTo(RuntimeManagement.AUTO);
		this.answer = "{\"UpdateRuntimeOn\": \"FunctionUpdate\"}";
		assertThat(functions(false).runtimeManagement("shop-dev", "7").text()).isEqualTo("function_update");
		this.answer = "{\"UpdateRuntimeOn\": \"Manual\", \"RuntimeVersionArn\": \"%s\"}".formatted(ARN);
		assertThat(functions(false).runtimeManagement("shop-dev", "7").text()).isEqualTo(ARN);
	}

	@Test
	void anEmulatorThatPatchesNothingNeedNotSaySo() {
		this.status = 501;
		this.answer = "{\"message\": \"not here\"}";
		assertThat(functions(true).runtimeManagement("shop-dev", "7")).isEqualTo(RuntimeManagement.AUTO);
		assertThatExceptionOfType(CloudException.class)
			.isThrownBy(() -> functions(false).runtimeManagement("shop-dev", "7"));
	}

	private SdkFunctions functions(boolean emulated) {
		LambdaClient lambda = LambdaClient.builder()
			.region(Region.EU_WEST_1)
			.endpointOverride(URI.create("http://127.0.0.1:" + this.server.getAddress().getPort()))
			.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")))
			.httpClient(new JdkHttpClient(UploadListener.NONE, "http"))
			.build();
		return new SdkFunctions(new SdkCalls(new RetryBackoff(new Random(1), (delay) -> {
		})), lambda, () -> CALLER, emulated);
	}

	private void handle(HttpExchange exchange) throws IOException {
		this.requests.add("%s %s %s".formatted(exchange.getRequestMethod(), exchange.getRequestURI(),
				new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
		byte[] body = this.answer.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(this.status, body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

}
