package io.chalice.dispatch;

import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.chalice.ChaliceRequest;
import io.chalice.ChaliceResponse;
import io.chalice.event.EventFixtures;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests in the shapes that gateways, custom domains, function URLs and API Gateway's
 * own test page give them.
 */
class EventShapesTests {

	private static final String NAMED = "\"domainName\":\"abc.execute-api.us-west-2.amazonaws.com\",\"stage\":\"prod\"";

	private static final String OWN_DOMAIN = "\"domainName\":\"api.example.org\",\"stage\":\"$default\"";

	private static final String URL = "\"domainName\":\"abc.lambda-url.us-west-2.on.aws\",\"stage\":\"$default\"";

	private final TestApplication application = new TestApplication();

	@BeforeEach
	void addRoutes() {
		this.application.route("GET", "/q", EventShapesTests::query)
			.route("GET", "/docs/{id}", (request) -> request.uriParams().get("id"))
			.route("GET", "/prod/docs/{id}", (request) -> "own " + request.uriParams().get("id"))
			.route("GET", "/cookies",
					(request) -> ChaliceResponse.of("x")
						.header("Set-Cookie", "a=1; Path=/", "b=2")
						.header("set-cookie", "c=3"))
			.route("GET", "/png",
					(request) -> ChaliceResponse.of(new byte[] { 1, 2 }).header("Content-Type", "image/png"))
			.route("POST", "/item", ChaliceRequest::jsonBody);
	}

	private static String query(ChaliceRequest request) {
		String parameters = request.queryParams()
			.keySet()
			.stream()
			.map((name) -> name + "=" + request.queryParams().all(name))
			.collect(Collectors.joining(";"));
		return parameters + "|" + request.headers().get("cookie");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "/prod/docs/7|GET /docs/{id}|7|" + NAMED, "/prod/docs/a b|GET /docs/{id}|a b|" + NAMED,
					"/prod/docs/7|$default||" + NAMED, "/prod/docs/7|$default||" + OWN_DOMAIN,
					"/docs/a%2Fb|$default||" + URL, "/docs/prod|$default||" + OWN_DOMAIN })
	void leavesOutTheStageOnlyWhereItIsPartOfThePath(String path, String routeKey, String id, String context) {
		String parameters = (id != null) ? ",\"pathParameters\":{\"id\":\"%s\"}".formatted(id) : "";
		String expected = switch (path + (context.equals(OWN_DOMAIN) ? " own" : "")) {
			case "/prod/docs/a b" -> "a b";
			case "/docs/a%2Fb" -> "a/b";
			case "/docs/prod own" -> "prod";
			case "/prod/docs/7 own" -> "own 7";
			default -> "7";
		};
		assertThat(answer("""
				{"version":"2.0","routeKey":"%s","rawPath":"%s","rawQueryString":""%s,
				 "requestContext":{%s,"http":{"method":"GET","path":"%s"}},"isBase64Encoded":false}
				""".formatted(routeKey, path, parameters, context, path)).body()).isEqualTo(expected);
	}

	@Test
	void readsEveryValueOfAQueryAndEveryCookie() {
		assertThat(answer("""
				{"version":"2.0","routeKey":"$default","rawPath":"/prod/q",
				 "rawQueryString":"a=1&a=2&b=x%%2Cy&tz=America%%2FLos_Angeles","cookies":["s=1","t=2"],
				 "requestContext":{%s,"http":{"method":"GET","path":"/prod/q"}}}
				""".formatted(NAMED)).body()).isEqualTo("a=[1, 2];b=[x,y];tz=[America/Los_Angeles]|s=1; t=2");
	}

	@Test
	void sendsCookiesApartAndBytesAsBase64InTheSecondPayload() {
		assertThat(answer(url("/cookies")).headers().all("Set-Cookie")).containsExactly("a=1; Path=/", "b=2", "c=3");
		assertThat(answer(url("/png"))).satisfies((png) -> assertThat(png.base64()).isTrue())
			.satisfies((png) -> assertThat(png.body()).isEqualTo("AQI="));
	}

	@Test
	void readsWhatTheTestPageOfApiGatewayLeavesOut() {
		assertThat(answer("""
				{"resource":"/q","path":"/q","httpMethod":"GET","headers":null,"multiValueHeaders":null,
				 "queryStringParameters":null,"multiValueQueryStringParameters":null,"pathParameters":null,
				 "stageVariables":null,"requestContext":{"stage":"test-invoke-stage"},"body":null,\
				"isBase64Encoded":false}
				""").body()).isEqualTo("|null");
	}

	@Test
	void readsSingleHeadersWhereThereAreNoMultipleOnes() {
		assertThat(answer("""
				{"resource":"/{proxy+}","path":"/v1/docs/7","httpMethod":"GET","headers":{"Accept":"*/*"},
				 "multiValueHeaders":null,"queryStringParameters":null,"pathParameters":{"proxy":"docs/7"},
				 "requestContext":{"resourcePath":"/{proxy+}","path":"/v1/docs/7","stage":"dev"},"body":null}
				""").body()).isEqualTo("7");
	}

	@Test
	void readsAJsonBodyThatCameAsBase64() {
		assertThat(answer("""
				{"resource":"/item","path":"/item","httpMethod":"POST","headers":{"Content-Type":"application/json"},
				 "body":"eyJuYW1lIjoiw7wifQ==","isBase64Encoded":true,"requestContext":{"stage":"dev"}}
				""").body()).isEqualTo("{\"name\":\"ü\"}");
	}

	private static String url(String path) {
		return """
				{"version":"2.0","routeKey":"$default","rawPath":"%s","rawQueryString":"",
				 "requestContext":{%s,"http":{"method":"GET","path":"%s"}}}
				""".formatted(path, URL, path);
	}

	private Answer answer(String event) {
		return this.application.answer(EventFixtures.utf8(event));
	}

}
