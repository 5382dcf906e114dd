package io.chalice.dispatch;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.chalice.NotFoundError;
import io.chalice.route.RouteTarget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class UncaughtExceptionTests {

	private static final String SECRET = "the password is 1234";

	@ParameterizedTest
	@MethodSource("failures")
	void isLoggedAndGivesNothingAway(RouteTarget failure) {
		try (CapturedLog log = new CapturedLog()) {
			Answer answer = new TestApplication().route("GET", "/", failure).answer(Requests.rest("GET", "/"));
			assertThat(answer.status()).isEqualTo(500);
			assertThat(answer.body()).isEqualTo("{\"Code\":\"ChaliceViewError\","
					+ "\"Message\":\"ChaliceViewError: An internal server error occurred.\"}");
			assertThat(answer.headers()).containsEntry("Content-Type", "application/json");
			assertThat(log.text()).contains("Caught exception for App#/", "\tat ");
		}
	}

	static List<RouteTarget> failures() {
		return List.of((request) -> {
			throw new IllegalStateException(SECRET);
		}, (request) -> {
			throw new java.io.IOException(SECRET);
		}, (request) -> {
			throw new NoClassDefFoundError(SECRET);
		}, (request) -> {
			throw new AssertionError(SECRET);
		}, (request) -> {
			throw new Error(SECRET);
		}, (request) -> endless(1));
	}

	private static int endless(int depth) {
		return endless(depth + 1) + 1;
	}

	@Test
	void isSentAsATraceWhenDebugging() {
		try (CapturedLog log = new CapturedLog()) {
			Answer answer = new TestApplication().debug().route("GET", "/", (request) -> {
				throw new IllegalStateException("broken");
			}).answer(Requests.rest("GET", "/"));
			assertThat(answer.status()).isEqualTo(500);
			assertThat(answer.headers()).containsEntry("Content-Type", "text/plain");
			assertThat(answer.body()).startsWith("java.lang.IllegalStateException: broken")
				.contains("\tat io.chalice.dispatch.UncaughtExceptionTests");
			assertThat(log.text()).contains("Caught exception");
		}
	}

	@Test
	void leavesViewErrorsAloneWhenDebugging() {
		TestApplication application = new TestApplication().debug().route("GET", "/", (request) -> {
			throw new NotFoundError("mykey");
		});
		assertThat(application.answer(Requests.rest("GET", "/")).body())
			.isEqualTo("{\"Code\":\"NotFoundError\",\"Message\":\"mykey\"}");
		assertThat(application.answer(Requests.functionUrl("PUT", "/")).body()).contains("MethodNotAllowedError");
		assertThat(application.answer(Requests.rest("GET", "/").header("Content-Type", "text/csv")).body())
			.isEqualTo("{\"message\":\"Unsupported Media Type\"}");
	}

	@Test
	void isLeftToLambdaWhenTheMachineIsBroken() {
		TestApplication application = new TestApplication().route("GET", "/", (request) -> {
			throw new OutOfMemoryError("for a test");
		});
		assertThatExceptionOfType(OutOfMemoryError.class)
			.isThrownBy(() -> application.answer(Requests.rest("GET", "/")));
	}

	@Test
	void survivesAMessageThatHasNoUtf8() {
		TestApplication application = new TestApplication().route("GET", "/", (request) -> {
			throw new NotFoundError("key \ud800");
		});
		assertThat(application.answer(Requests.rest("GET", "/")).body())
			.isEqualTo("{\"Code\":\"NotFoundError\",\"Message\":\"key \\uD800\"}");
	}

}
