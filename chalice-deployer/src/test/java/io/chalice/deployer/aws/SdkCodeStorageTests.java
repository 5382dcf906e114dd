package io.chalice.deployer.aws;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

import io.chalice.deployer.cloud.CloudException;
import io.chalice.deployer.cloud.CodeStorage;
import io.chalice.deployer.cloud.RetryBackoff;
import io.chalice.deployer.cloud.UploadListener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What no emulator knows: how much code an account has.
 */
class SdkCodeStorageTests {

	private final List<String> requests = new ArrayList<>();

	private final HttpServer server;

	private String answer = "{}";

	private int status = 200;

	SdkCodeStorageTests() throws IOException {
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
	void readsWhatTheAccountHas() {
		this.answer = """
				{"AccountLimit": {"TotalCodeSize": 80530636800}, "AccountUsage": {"TotalCodeSize": 9070000}}""";
		assertThat(storage(false).account()).contains(new CodeStorage(9_070_000, 80_530_636_800L));
		assertThat(this.requests).containsExactly("GET /2016-08-19/account-settings");
	}

	@Test
	void readsWhatTheVersionsOfAFunctionHave() {
		this.answer = """
				{"Versions": [{"Version": "$LATEST", "CodeSize": 7}, {"Version": "1", "CodeSize": 5},
				{"Version": "2", "CodeSize": 7}]}""";
		assertThat(storage(false).versions("shop-dev")).isEqualTo(Map.of("1", 5L, "2", 7L));
	}

	@Test
	void anEmulatorThatCountsNothingNeedNotSaySo() {
		this.status = 501;
		this.answer = "{\"message\": \"not here\"}";
		assertThat(storage(true).account()).isEmpty();
		assertThatExceptionOfType(CloudException.class).isThrownBy(() -> storage(false).account());
	}

	private SdkCodeStorage storage(boolean emulated) {
		LambdaClient lambda = LambdaClient.builder()
			.region(Region.EU_WEST_1)
			.endpointOverride(URI.create("http://127.0.0.1:" + this.server.getAddress().getPort()))
			.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")))
			.httpClient(new JdkHttpClient(UploadListener.NONE, "http"))
			.build();
		return new SdkCodeStorage(new SdkCalls(new RetryBackoff(new Random(1), (delay) -> {
		})), lambda, emulated);
	}

	private void handle(HttpExchange exchange) throws IOException {
		this.requests.add("%s %s".formatted(exchange.getRequestMethod(),
				exchange.getRequestURI().getPath().replaceFirst("/$", "")));
		byte[] body = this.answer.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(this.status, body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

}
