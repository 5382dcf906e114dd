package io.chalice.dispatch;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.chalice.BadRequestError;
import io.chalice.ChaliceRequest;
import io.chalice.event.EventFixtures;

import static org.assertj.core.api.Assertions.assertThat;

class DispatcherTests {

	private final TestApplication application = new TestApplication();

	@ParameterizedTest
	@ValueSource(strings = { "rest", "url" })
	void answersWithWhatTheViewReturns(String payload) {
		this.application.route("GET", "/", (request) -> Map.of("hello", "world"));
		Answer answer = this.application
			.answer("rest".equals(payload) ? Requests.rest("GET", "/") : Requests.functionUrl("GET", "/"));
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.body()).isEqualTo("{\"hello\":\"world\"}");
		assertThat(answer.headers()).containsExactly(Map.entry("Content-Type", "application/json"));
	}

	@ParameterizedTest
	@CsvSource({ "rest-put.json,São Paulo", "http-api-1.0.json,50%25 a/b", "http-api.json,50%25 off+more",
			"http-api-named-stage.json,a/b%20", "function-url.json,São Paulo/centro+%" })
	void decodesPathParametersOnce(String event, String city) {
		List<String> anything = List.of("*/*");
		this.application
			.route("GET,POST", "/cities/{city}", null, anything, (request) -> request.uriParams().get("city"))
			.route("PUT", "/cities/{city}/{rest+}", null, anything, (request) -> {
				assertThat(request.uriParams()).containsEntry("rest", "a/b/c+d%25");
				return request.uriParams().get("city");
			});
		assertThat(this.application.answer(EventFixtures.bytes(event)).body()).isEqualTo(city);
	}

	@Test
	void handsTheViewEverythingTheEventSays() {
		this.application.route("GET", "/introspect", ChaliceRequest::toMap);
		Answer answer = this.application.answer(EventFixtures.bytes("rest-get.json"));
		assertThat(answer.body()).startsWith("{\"context\":{\"accountId\":\"111111111111\"")
			.contains("\"accessKey\":null", "\"test-header\":\"aValUE\"")
			.endsWith("\"method\":\"GET\",\"query_params\":null,\"raw_body\":null,\"stage_vars\":null,"
					+ "\"uri_params\":null}");
	}

	@Test
	void hidesTheVariableThatChoosesTheVersion() {
		this.application.route("GET", "/", (request) -> request.stageVars())
			.route("GET", "/map", (request) -> request.toMap().get("stage_vars"));
		assertThat(this.application
			.answer(Requests.rest("GET", "/").with("stageVariables", Map.of("chaliceVersion", "7", "table", "cities")))
			.body()).isEqualTo("{\"table\":\"cities\"}");
		assertThat(this.application
			.answer(Requests.rest("GET", "/map").with("stageVariables", Map.of("chaliceVersion", "7")))
			.body()).isEqualTo("null");
	}

	@Test
	void finds404WhereThereIsNothing() {
		this.application.route("GET", "/", (request) -> "");
		Answer answer = this.application.answer(Requests.functionUrl("GET", "/nope"));
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.body()).isEqualTo("{\"Code\":\"NotFoundError\",\"Message\":\"There is nothing at /nope\"}");
	}

	@Test
	void refusesAMethodThatThePathDoesNotHave() {
		this.application.route("POST", "/a", (request) -> "").route("GET", "/a", (request) -> "");
		Answer answer = this.application.answer(Requests.functionUrl("PUT", "/a"));
		assertThat(answer.status()).isEqualTo(405);
		assertThat(answer.body())
			.isEqualTo("{\"Code\":\"MethodNotAllowedError\",\"Message\":\"Unsupported method: PUT\"}");
		assertThat(answer.headers()).containsEntry("Allow", "POST, GET");
	}

	@Test
	void answersHeadOnlyWhereItIsDeclared() {
		this.application.route("GET", "/a", (request) -> "a").route("GET,HEAD", "/b", (request) -> "b");
		assertThat(this.application.answer(Requests.functionUrl("HEAD", "/a")).status()).isEqualTo(405);
		assertThat(this.application.answer(Requests.functionUrl("HEAD", "/b")).status()).isEqualTo(200);
	}

	@Test
	void refusesAContentTypeThatTheRouteDoesNotTake() {
		this.application.route("POST", "/", (request) -> "");
		Answer answer = this.application
			.answer(Requests.rest("POST", "/").header("Content-Type", "text/plain").body("a"));
		assertThat(answer.status()).isEqualTo(415);
		assertThat(answer.body()).isEqualTo("{\"message\":\"Unsupported Media Type\"}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/x-www-form-urlencoded", "Application/X-WWW-Form-Urlencoded; charset=utf-8",
			"*/*" })
	void takesAContentTypeWhateverItsCaseAndParameters(String contentType) {
		this.application.route("POST", "/", null, List.of("Application/x-www-form-urlencoded"), (request) -> "");
		assertThat(this.application.answer(Requests.rest("POST", "/").header("content-type", contentType).body("a"))
			.status()).isEqualTo(200);
	}

	@Test
	void takesABodyWithoutContentTypeForJson() {
		this.application.route("POST", "/json", (request) -> "")
			.route("POST", "/csv", null, List.of("text/csv"), (request) -> "");
		assertThat(this.application.answer(Requests.rest("POST", "/json").body("{}")).status()).isEqualTo(200);
		assertThat(this.application.answer(Requests.rest("POST", "/csv").body("{}")).status()).isEqualTo(415);
	}

	@Test
	void asksNoContentTypeOfARequestWithoutBody() {
		this.application.route("POST", "/csv", null, List.of("text/csv"), (request) -> "");
		assertThat(this.application.answer(Requests.rest("POST", "/csv")).status()).isEqualTo(200);
		assertThat(this.application.answer(Requests.rest("POST", "/csv").body("")).status()).isEqualTo(200);
	}

	@Test
	void refusesJsonThatIsNotOnlyWhenTheViewReadsIt() {
		this.application.route("POST", "/read", (request) -> request.jsonBody())
			.route("POST", "/ignore", (request) -> "fine");
		assertThat(this.application.answer(json("/read", "{nope")).body())
			.isEqualTo("{\"Code\":\"BadRequestError\",\"Message\":\"Error Parsing JSON\"}");
		assertThat(this.application.answer(json("/read", "{nope")).status()).isEqualTo(400);
		assertThat(this.application.answer(json("/read", "")).status()).isEqualTo(400);
		assertThat(this.application.answer(json("/ignore", "{nope")).body()).isEqualTo("fine");
	}

	@Test
	void reportsAViewErrorAsItIs() {
		this.application.route("GET", "/{city}", (request) -> {
			throw new BadRequestError("Unknown city '%s'".formatted(request.uriParams().get("city")));
		});
		Answer answer = this.application.answer(Requests.rest("GET", "/vancouver"));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body()).isEqualTo("{\"Code\":\"BadRequestError\",\"Message\":\"Unknown city 'vancouver'\"}");
	}

	@Test
	void trustsTheResourceThatTheGatewayMatched() {
		this.application.route("GET", "/cities/{city}", (request) -> request.uriParams().get("city"));
		assertThat(this.application
			.answer(Requests.rest("GET", "/base/cities/x")
				.with("resource", "/cities/{city}")
				.with("pathParameters", Map.of("city", "x")))
			.body()).isEqualTo("x");
	}

	@Test
	void findsPathParametersThatTheGatewayDoesNotSend() {
		this.application.route("GET", "/cities/{city}", (request) -> request.uriParams().get("city"));
		assertThat(this.application.answer(Requests.rest("GET", "/cities/a%20b").with("resource", "/cities/{city}"))
			.body()).isEqualTo("a b");
	}

	@Test
	void findsTheRouteWhereTheGatewayPassesEverythingOn() {
		this.application.route("GET", "/cities/{city}", (request) -> request.uriParams());
		assertThat(this.application
			.answer(Requests.rest("GET", "/cities/x")
				.with("resource", "/{proxy+}")
				.with("pathParameters", Map.of("proxy", "cities/x")))
			.body()).isEqualTo("{\"city\":\"x\"}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "[]", "null", "", "nope", "{\"Records\":[{\"eventSource\":\"aws:sqs\"}]}",
			"{\"httpMethod\":\"GET\",\"path\":1}", "{\"httpMethod\":\"GET\",\"path\":\"/\",\"headers\":[]}",
			"{\"version\":\"3.0\",\"rawPath\":\"/\"}" })
	void answersAnEventThatIsNoRequest(String event) {
		try (CapturedLog log = new CapturedLog()) {
			Answer answer = this.application.answer(EventFixtures.utf8(event));
			assertThat(answer.status()).isEqualTo(500);
			assertThat(answer.body()).isEqualTo("{\"Code\":\"ChaliceViewError\","
					+ "\"Message\":\"The event is no request of a REST API, HTTP API or function URL.\"}");
			assertThat(log.text()).contains("ERROR", "Received an event that is no request");
		}
	}

	@Test
	void answersAPathThatHasNoUtf8() {
		byte[] event = EventFixtures.utf8("{\"httpMethod\":\"\\ud800\",\"path\":\"/\\ud800\"}");
		assertThat(this.application.answer(event).body()).contains("There is nothing at /\\uD800");
		assertThat(new TestApplication().route("GET", "/{any}", (request) -> "").answer(event).body())
			.contains("Unsupported method: \\uD800");
	}

	private static Requests json(String path, String body) {
		return Requests.rest("POST", path).header("Content-Type", "application/json").body(body);
	}

}
