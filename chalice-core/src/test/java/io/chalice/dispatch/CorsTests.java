package io.chalice.dispatch;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.chalice.ChaliceResponse;
import io.chalice.ForbiddenError;
import io.chalice.model.CorsModel;
import io.chalice.model.RouteModel;

import static org.assertj.core.api.Assertions.assertThat;

class CorsTests {

	private static final String ORIGIN = "Access-Control-Allow-Origin";

	private final TestApplication application = new TestApplication().cors("PUT", "/a",
			(request) -> switch (String.valueOf(request.jsonBody())) {
				case "forbidden" -> throw new ForbiddenError("no");
				case "broken" -> throw new IllegalStateException();
				case "unserialisable" -> new ViewResultTests.Broken();
				case "binary" -> new byte[0];
				case "header" -> ChaliceResponse.of("").header("X-Test", "a\nb");
				default -> "fine";
			});

	@ParameterizedTest
	@CsvSource({ "fine,200", "forbidden,403", "broken,500", "unserialisable,500", "header,500", "binary,400" })
	void addsTheOriginToEveryAnswerOfTheView(String what, int status) {
		try (CapturedLog log = new CapturedLog()) {
			Answer answer = this.application
				.answer(Requests.rest("PUT", "/a").header("Content-Type", "application/json").body("\"" + what + "\""));
			assertThat(answer.status()).as(log.text()).isEqualTo(status);
			assertThat(answer.headers()).containsEntry(ORIGIN, "*");
		}
	}

	@Test
	void addsTheOriginToErrorsBeforeTheView() {
		Answer malformed = this.application
			.answer(Requests.rest("PUT", "/a").header("Content-Type", "application/json").body("{"));
		assertThat(malformed.status()).isEqualTo(400);
		assertThat(malformed.headers()).containsEntry(ORIGIN, "*");
		Answer unsupported = this.application
			.answer(Requests.rest("PUT", "/a").header("Content-Type", "text/csv").body("a"));
		assertThat(unsupported.status()).isEqualTo(415);
		assertThat(unsupported.headers()).containsEntry(ORIGIN, "*");
		Answer notAllowed = this.application.answer(Requests.functionUrl("GET", "/a"));
		assertThat(notAllowed.status()).isEqualTo(405);
		assertThat(notAllowed.headers()).containsEntry(ORIGIN, "*").containsEntry("Allow", "PUT");
	}

	@Test
	void addsTheOriginToTheTraceOfAnUncaughtException() {
		try (CapturedLog log = new CapturedLog()) {
			Answer answer = new TestApplication().debug().cors("GET", "/", (request) -> {
				throw new IllegalStateException();
			}).answer(Requests.rest("GET", "/"));
			assertThat(answer.headers()).as(log.text())
				.containsEntry(ORIGIN, "*")
				.containsEntry("Content-Type", "text/plain");
		}
	}

	@Test
	void addsNothingWithoutCors() {
		Answer answer = new TestApplication().route("GET", "/", (request) -> "").answer(Requests.rest("GET", "/"));
		assertThat(answer.headers()).doesNotContainKey(ORIGIN);
	}

	@Test
	void leavesTheViewsOwnHeaderAlone() {
		Answer answer = new TestApplication()
			.cors("GET", "/", (request) -> ChaliceResponse.of("").header("access-control-allow-origin", "https://me"))
			.answer(Requests.rest("GET", "/"));
		assertThat(answer.headers().all(ORIGIN)).containsExactly("https://me");
	}

	@Test
	void answersAPreflightWithoutTheView() {
		Answer answer = this.application.answer(Requests.functionUrl("OPTIONS", "/a"));
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.body()).isEmpty();
		assertThat(answer.headers()).containsOnlyKeys(ORIGIN, "Access-Control-Allow-Methods",
				"Access-Control-Allow-Headers");
		assertThat(answer.headers()).containsEntry(ORIGIN, "*")
			.containsEntry("Access-Control-Allow-Methods", "PUT,OPTIONS")
			.containsEntry("Access-Control-Allow-Headers",
					"Content-Type,X-Amz-Date,Authorization,X-Api-Key,X-Amz-Security-Token");
	}

	@Test
	void answersAPreflightThatTheGatewayPassesOn() {
		Answer answer = this.application.answer(Requests.rest("OPTIONS", "/base/a").with("resource", "/a"));
		assertThat(answer.headers()).containsEntry("Access-Control-Allow-Methods", "PUT,OPTIONS");
	}

	@Test
	void allowsTheMethodsThatHaveCorsInTheirOrder() {
		Answer answer = new TestApplication().cors("POST,GET", "/a", (request) -> "")
			.route("PATCH", "/a", (request) -> "")
			.cors("DELETE", "/a", (request) -> "")
			.answer(Requests.functionUrl("OPTIONS", "/a"));
		assertThat(answer.headers()).containsEntry("Access-Control-Allow-Methods", "POST,GET,DELETE,OPTIONS");
	}

	@Test
	void leavesOptionsToAViewThatDeclaresIt() {
		TestApplication application = new TestApplication().route("OPTIONS", "/a", (request) -> "mine")
			.cors("GET", "/{proxy+}", (request) -> "");
		assertThat(application.answer(Requests.functionUrl("OPTIONS", "/a")).body()).isEqualTo("mine");
		assertThat(application.answer(Requests.rest("OPTIONS", "/a").with("resource", "/a")).body()).isEqualTo("mine");
	}

	@Test
	void prefersAPreflightToAGreedyViewThatDeclaresOptions() {
		TestApplication application = new TestApplication().cors("GET", "/a", (request) -> "")
			.route("OPTIONS", "/{proxy+}", (request) -> "greedy");
		assertThat(application.answer(Requests.functionUrl("OPTIONS", "/a")).headers()).containsKey(ORIGIN);
		assertThat(application.answer(Requests.functionUrl("OPTIONS", "/b")).body()).isEqualTo("greedy");
	}

	@Test
	void refusesOptionsWithoutCors() {
		Answer answer = new TestApplication().route("GET", "/a", (request) -> "")
			.answer(Requests.functionUrl("OPTIONS", "/a"));
		assertThat(answer.status()).isEqualTo(405);
		assertThat(answer.headers()).doesNotContainKey(ORIGIN);
	}

	@Test
	void saysEverythingThatIsConfigured() {
		CorsModel cors = new CorsModel(List.of("https://example.org"), List.of("X-Special"), List.of("X-Seen", "X-B"),
				600, true);
		Answer preflight = of(cors, "OPTIONS", null);
		assertThat(preflight.headers()).containsEntry(ORIGIN, "https://example.org")
			.containsEntry("Access-Control-Allow-Credentials", "true")
			.containsEntry("Access-Control-Expose-Headers", "X-Seen,X-B")
			.containsEntry("Access-Control-Max-Age", "600")
			.containsEntry("Access-Control-Allow-Headers",
					"Content-Type,X-Amz-Date,Authorization,X-Api-Key,X-Amz-Security-Token,X-Special");
		Answer answer = of(cors, "GET", null);
		assertThat(answer.headers()).containsEntry(ORIGIN, "https://example.org")
			.containsEntry("Access-Control-Allow-Credentials", "true")
			.containsEntry("Access-Control-Expose-Headers", "X-Seen,X-B")
			.doesNotContainKey("Access-Control-Max-Age");
	}

	@Test
	void namesTheOneOfSeveralOriginsThatAsks() {
		CorsModel cors = new CorsModel(List.of("https://a.org", "https://b.org"), List.of(), List.of(), null, false);
		assertThat(of(cors, "GET", "https://b.org").headers()).containsEntry(ORIGIN, "https://b.org")
			.containsEntry("vary", "Accept,Origin");
		assertThat(of(cors, "OPTIONS", "https://a.org").headers()).containsEntry(ORIGIN, "https://a.org")
			.containsEntry("Vary", "Origin");
		assertThat(of(cors, "GET", "https://evil.org").headers()).doesNotContainKey(ORIGIN).containsKey("Vary");
		assertThat(of(cors, "GET", null).headers()).doesNotContainKey(ORIGIN).containsKey("Vary");
	}

	private static Answer of(CorsModel cors, String method, @Nullable String origin) {
		Requests request = Requests.functionUrl(method, "/");
		return new TestApplication()
			.route("GET", "/", cors, RouteModel.DEFAULT_CONTENT_TYPES,
					(ignored) -> ChaliceResponse.of("").header("vary", "Accept"))
			.answer((origin != null) ? request.header("origin", origin) : request);
	}

}
