package io.chalice.gateway.lambda;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.chalice.gateway.lambda.InvocationResult.Crashed;
import io.chalice.gateway.lambda.InvocationResult.FunctionError;
import io.chalice.gateway.lambda.InvocationResult.Success;

import static org.assertj.core.api.Assertions.assertThat;

class RuntimeApiServerTests {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final RuntimeApi api = new RuntimeApi(new RuntimeApi.Observer() {

		@Override
		public void idle() {
		}

		@Override
		public void taken(InvocationExchange exchange) {
		}

	});

	private final InvocationExchange exchange = new InvocationExchange(
			new FunctionEvent("id", "Root=1", "arn:aws:lambda", TestFunctions.event("{}")), PATIENCE);

	@SuppressWarnings("NullAway.Init")
	private RuntimeApiServer server;

	@BeforeEach
	void start() throws IOException {
		this.server = RuntimeApiServer.start(this.api);
	}

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void listensOnLoopbackOnly() {
		assertThat(this.server.address()).matches("127\\.0\\.0\\.1:\\d+");
	}

	@Test
	void handsOutAnEventWithItsHeaders() {
		CompletableFuture<HttpResponse<String>> next = get("invocation/next");
		assertThat(this.api.ready()).succeedsWithin(PATIENCE);
		assertThat(next).isNotDone();
		this.api.offer(this.exchange);
		assertThat(next).succeedsWithin(PATIENCE).satisfies((response) -> {
			assertThat(response.statusCode()).isEqualTo(200);
			assertThat(response.body()).isEqualTo("{}");
			assertThat(response.headers().map()).containsKey("Lambda-Runtime-Deadline-Ms");
			assertThat(response.headers().firstValue("Lambda-Runtime-Aws-Request-Id")).contains("id");
			assertThat(response.headers().firstValue("Lambda-Runtime-Trace-Id")).contains("Root=1");
			assertThat(response.headers().firstValue("Lambda-Runtime-Invoked-Function-Arn")).contains("arn:aws:lambda");
		});
	}

	@Test
	void takesTheFirstAnswerOnly() {
		take();
		assertThat(post("invocation/id/response", "done")).isEqualTo(202);
		assertThat(post("invocation/id/error", "{}")).isEqualTo(202);
		assertThat(this.exchange.result())
			.isCompletedWithValueMatching((result) -> result.filter(Success.class::isInstance).isPresent());
	}

	@Test
	void takesAnErrorsTypeFromTheHeaderWhenTheBodyHasNone() {
		take();
		assertThat(post("invocation/id/error", "oops")).isEqualTo(202);
		assertThat(this.exchange.result().join()).get()
			.isInstanceOfSatisfying(FunctionError.class, (error) -> assertThat(error.type()).isEqualTo("Runtime.Test"));
	}

	@Test
	void refusesAnAnswerToAnEventThatIsNotOut() {
		assertThat(post("invocation/id/response", "done")).isEqualTo(400);
		take();
		assertThat(post("invocation/other/response", "done")).isEqualTo(400);
		assertThat(this.exchange.result()).isNotDone();
	}

	@Test
	void refusesUnknownRoutes() {
		assertThat(post("invocation/next", "")).isEqualTo(404);
		assertThat(get("unknown")).succeedsWithin(PATIENCE).extracting(HttpResponse::statusCode).isEqualTo(404);
	}

	@Test
	void takesReportsOfAFailedStart() {
		assertThat(post("init/error", "{\"errorType\":\"app.Broken\"}")).isEqualTo(202);
		assertThat(this.api.initError().join().type()).isEqualTo("app.Broken");
	}

	@Test
	void answersTheRestoreRequestWhenThereIsOne() {
		CompletableFuture<HttpResponse<String>> next = get("restore/next");
		assertThat(this.api.checkpoint()).succeedsWithin(PATIENCE);
		assertThat(next).isNotDone();
		this.api.restore();
		assertThat(next).succeedsWithin(PATIENCE).extracting(HttpResponse::statusCode).isEqualTo(200);
	}

	@Test
	void endsWhatTheProcessWasGivenWhenItExits() {
		take();
		this.api.exited(3);
		assertThat(this.exchange.result().join()).get().isInstanceOf(Crashed.class);
		assertThat(this.api.offer(this.exchange)).isFalse();
	}

	@Test
	void givesBackAnEventThatTheProcessNeverTook() {
		this.api.offer(this.exchange);
		this.api.exited(3);
		assertThat(this.exchange.result()).isCompletedWithValue(Optional.empty());
	}

	private void take() {
		this.api.offer(this.exchange);
		assertThat(get("invocation/next")).succeedsWithin(PATIENCE);
	}

	private CompletableFuture<HttpResponse<String>> get(String route) {
		return this.client.sendAsync(request(route).build(), BodyHandlers.ofString());
	}

	private int post(String route, String body) {
		HttpRequest request = request(route).header("Lambda-Runtime-Function-Error-Type", "Runtime.Test")
			.POST(BodyPublishers.ofString(body))
			.build();
		return this.client.sendAsync(request, BodyHandlers.discarding()).join().statusCode();
	}

	private HttpRequest.Builder request(String route) {
		return HttpRequest
			.newBuilder(URI.create("http://%s/2018-06-01/runtime/%s".formatted(this.server.address(), route)));
	}

}
