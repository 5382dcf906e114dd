package io.chalice.dispatch;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.chalice.BadRequestError;
import io.chalice.ChaliceRequest;
import io.chalice.event.EventFixtures;
import io.chalice.event.UnsupportedEventException;
import io.chalice.event.WarmUp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
	void findsTheRouteBehindABasePathMapping() {
		this.application.route("GET", "/cities/{city}", (request) -> request.path() + " " + request.uriParams())
			.cors("GET", "/cities", (request) -> "cities");
		assertThat(this.application
			.answer(Requests.rest("GET", "/shop/cities/bern")
				.with("resource", "/{proxy+}")
				.with("pathParameters", Map.of("proxy", "cities/bern")))
			.body()).isEqualTo("/shop/cities/bern {city=bern}");
		assertThat(this.application
			.answer(Requests.rest("GET", "/cities/cities")
				.with("resource", "/{proxy+}")
				.with("pathParameters", Map.of("proxy", "cities")))
			.body()).isEqualTo("cities");
		assertThat(this.application
			.answer(Requests.rest("OPTIONS", "/shop/cities")
				.with("resource", "/{proxy+}")
				.with("pathParameters", Map.of("proxy", "cities")))
			.headers()).containsEntry("Access-Control-Allow-Methods", "GET,OPTIONS");
		assertThat(this.application
			.answer(Requests.rest("DELETE", "/shop/cities")
				.with("resource", "/{proxy+}")
				.with("pathParameters", Map.of("proxy", "cities")))
			.status()).isEqualTo(405);
		assertThat(this.application
			.answer(Requests.rest("GET", "/shop/cities/bern")
				.with("resource", "/{proxy+}")
				.with("pathParameters", Map.of("proxy", "nope")))
			.status()).isEqualTo(404);
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
	@CsvSource(delimiter = '|', value = { "[]|a JSON array", "null|something other than a JSON object",
			"''|something other than a JSON object", "nope|something other than a JSON object",
			"{\"Records\":[{\"eventSource\":\"aws:sqs\",\"body\":\"secret\"}]}|an event of aws:sqs",
			"{\"Records\":[{\"EventSource\":\"aws:sns\"}]}|an event of aws:sns",
			"{\"Records\":[{\"cf\":{}}]}|an event of CloudFront", "{\"Records\":[]}|an event with the members Records",
			"{\"eventSource\":\"aws:kafka\",\"records\":{}}|an event of aws:kafka",
			"{\"source\":\"aws.ec2\",\"detail-type\":\"State\\nchange\",\"detail\":{}}|the event 'State?change' of "
					+ "aws.ec2",
			"{\"source\":\"aws.events\",\"detail-type\":\"Scheduled Event\",\"detail\":{\"job\":1}}|the event "
					+ "'Scheduled Event' of aws.events",
			"{\"requestContext\":{\"elb\":{}},\"httpMethod\":\"GET\",\"path\":\"/\"}|a request of an Application Load "
					+ "Balancer",
			"{\"requestContext\":{\"connectionId\":\"1\"}}|an event of a WebSocket API",
			"{\"version\":\"2.0\",\"requestContext\":{\"serviceNetworkArn\":\"a\"}}|a request of VPC Lattice",
			"{\"awslogs\":{}}|an event of CloudWatch Logs",
			"{\"type\":\"TOKEN\",\"methodArn\":\"a\"}|an event of an API Gateway authorizer",
			"{\"key1\":\"value1\",\"key2\":2}|an event with the members key1, key2",
			"{\"httpMethod\":\"GET\",\"path\":1}|an event with the members httpMethod, path",
			"{\"httpMethod\":\"GET\",\"path\":\"/\",\"headers\":[]}|a malformed event (Event member 'headers' is not "
					+ "an object)",
			"{\"httpMethod\":\"GET\",\"path\":\"/\",\"body\":\"%\",\"isBase64Encoded\":true}|a malformed event (Event "
					+ "member 'body' is not Base64)",
			"{\"version\":\"3.0\",\"rawPath\":\"/\"}|an event with the members version, rawPath" })
	void failsForAnEventThatIsNoRequestAndNamesIt(String event, String name) {
		this.application.route("GET", "/", (request) -> "called");
		assertThatExceptionOfType(UnsupportedEventException.class)
			.isThrownBy(() -> this.application.answer(EventFixtures.utf8(event)))
			.withMessageStartingWith("Received " + name + ", which is not an HTTP request")
			.withMessageNotContaining("secret")
			.satisfies((failure) -> assertThat(failure.getStackTrace()).isEmpty());
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"chalice\":\"ping\"}", "{\"source\":\"serverless-plugin-warmup\"}",
			"{\"warmer\":true,\"concurrency\":3}", "{\"warmup\":true}",
			"{\"source\":\"aws.events\",\"detail-type\":\"Scheduled Event\",\"detail\":{}}",
			"{\"source\":\"aws.scheduler\",\"detail-type\":\"Scheduled Event\",\"detail\":\"{}\"}" })
	void answersAWarmUpWithoutARoute(String event) {
		this.application.route("GET", "/{any+}", (request) -> {
			throw new AssertionError("called");
		});
		assertThat(this.application.dispatcher().dispatch(new ByteArrayInputStream(EventFixtures.utf8(event)), null))
			.isEqualTo(WarmUp.answer());
	}

	@ParameterizedTest
	@CsvSource({ "/v1/docs/7,/{proxy+},proxy,docs/7,7", "/docs/7,/{proxy+},proxy,docs/7,7",
			"/a/b/docs/a%2Fb,/docs/{key},key,a%2Fb,a/b", "/v1/docs/7,/docs/{proxy+},proxy,7,7" })
	void findsTheRouteBehindTheBasePathOfACustomDomain(String path, String resource, String name, String value,
			String id) {
		this.application.route("GET", "/docs/{id}", (request) -> request.uriParams().get("id"));
		assertThat(this.application
			.answer(Requests.rest("GET", path).with("resource", resource).with("pathParameters", Map.of(name, value)))
			.body()).isEqualTo(id);
	}

	@Test
	void believesThePathWhereTheGatewaySaysSomethingElse() {
		this.application.route("GET", "/docs/{id}", (request) -> request.uriParams().get("id"));
		assertThat(this.application
			.answer(Requests.rest("GET", "/docs/7")
				.with("resource", "/{proxy+}")
				.with("pathParameters", Map.of("proxy", "docs/8")))
			.body()).isEqualTo("7");
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
