package io.chalice.deployer.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;

import io.chalice.deployer.cloud.RetryBackoff;
import io.chalice.deployer.cloud.UploadListener;

/**
 * Answers every request to Lambda alike, and notes them.
 */
final class FakeLambda implements AutoCloseable {

	private static final int NO_CONTENT = 204;

	private final List<String> requests = new CopyOnWriteArrayList<>();

	private final HttpServer server;

	private String answer = "{}";

	private int status = 200;

	FakeLambda() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/", this::handle);
		this.server.start();
	}

	void answers(int code, String json) {
		this.status = code;
		this.answer = json;
	}

	List<String> requests() {
		return List.copyOf(this.requests);
	}

	LambdaClient client() {
		return LambdaClient.builder()
			.region(Region.EU_WEST_1)
			.endpointOverride(URI.create("http://127.0.0.1:" + this.server.getAddress().getPort()))
			.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")))
			.httpClient(new JdkHttpClient(UploadListener.NONE, "http"))
			.build();
	}

	SdkCalls calls() {
		return new SdkCalls(new RetryBackoff(new Random(1), (delay) -> {
		}));
	}

	private void handle(HttpExchange exchange) throws IOException {
		this.requests.add("%s %s %s".formatted(exchange.getRequestMethod(), exchange.getRequestURI(),
				new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
		byte[] body = this.answer.getBytes(StandardCharsets.UTF_8);
		boolean empty = this.status == NO_CONTENT;
		exchange.sendResponseHeaders(this.status, empty ? -1 : body.length);
		if (!empty) {
			exchange.getResponseBody().write(body);
		}
		exchange.close();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
