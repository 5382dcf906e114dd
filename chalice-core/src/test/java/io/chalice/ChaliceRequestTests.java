package io.chalice;

import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ChaliceRequestTests {

	private static final JsonMapper jsonMapper = JsonMapper.builder().build();

	@Test
	void hasNothingButMethodAndPathUnlessTold() {
		ChaliceRequest request = request().build();
		assertThat(request.method()).isEqualTo("POST");
		assertThat(request.path()).isEqualTo("/a%20b");
		assertThat(request.headers()).isEmpty();
		assertThat(request.queryParams()).isEmpty();
		assertThat(request.uriParams()).isEmpty();
		assertThat(request.stageVars()).isEmpty();
		assertThat(request.context()).isEmpty();
		assertThat(request.lambdaContext()).isNull();
		assertThat(request.rawBody()).isEmpty();
	}

	@Test
	void mapsAbsentThingsToNull() {
		assertThat(request().build().toMap())
			.containsOnlyKeys("context", "headers", "method", "query_params", "raw_body", "stage_vars", "uri_params")
			.containsEntry("method", "POST")
			.containsEntry("context", Map.of())
			.containsEntry("headers", Map.of())
			.containsEntry("query_params", null)
			.containsEntry("raw_body", null)
			.containsEntry("stage_vars", null)
			.containsEntry("uri_params", null);
	}

	@Test
	void mapsEverythingItKnows() {
		ChaliceRequest request = request().headers(MultiValues.ofHeaders(Map.of("X-Test", List.of("1", "2"))))
			.queryParams(MultiValues.ofParameters(Map.of("q", List.of("a", "b"))))
			.uriParams(Map.of("city", "seattle"))
			.stageVars(Map.of("table", "cities"))
			.context(Map.of("stage", "dev"))
			.body(utf8("grüß"))
			.build();
		assertThat(request.toMap()).containsEntry("headers", Map.of("x-test", "2"))
			.containsEntry("query_params", Map.of("q", "b"))
			.containsEntry("uri_params", Map.of("city", "seattle"))
			.containsEntry("stage_vars", Map.of("table", "cities"))
			.containsEntry("context", Map.of("stage", "dev"))
			.containsEntry("raw_body", "grüß");
	}

	@Test
	void mapsABodyThatIsNotTextToBase64() {
		assertThat(request().body(new byte[] { (byte) 0xff, 0, 1 }).build().toMap()).containsEntry("raw_body", "/wAB");
	}

	@Test
	void mapsAnEmptyBodyToAnEmptyText() {
		assertThat(request().body(new byte[0]).build().toMap()).containsEntry("raw_body", "");
	}

	@Test
	void canBeWrittenAsJson() {
		ChaliceRequest request = request().headers(MultiValues.ofHeaders(Map.of("Accept", List.of("*/*")))).build();
		assertThat(jsonMapper.writeValueAsString(request.toMap())).isEqualTo("""
				{"context":{},"headers":{"accept":"*/*"},"method":"POST","query_params":null,"raw_body":null,\
				"stage_vars":null,"uri_params":null}""");
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "Application/JSON", "application/json; charset=utf-8",
			"application/json ;charset=UTF-8", "application/problem+json", "application/vnd.api+json; v=1" })
	void parsesABodyOfContentTypeJson(String contentType) {
		assertThat(json(contentType, "{\"a\":[1,true,null]}").jsonBody()).asString().isEqualTo("{a=[1, true, null]}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/plain", "application/jsonfoo", "json", "" })
	void hasNoJsonBodyOfAnotherContentType(String contentType) {
		assertThat(json(contentType, "{}").jsonBody()).isNull();
	}

	@Test
	void takesABodyWithoutContentTypeForJson() {
		assertThat(request().body(utf8("[1]")).build().jsonBody()).isEqualTo(List.of(1));
		assertThatExceptionOfType(BadRequestError.class)
			.isThrownBy(() -> request().body(utf8("a=b")).build().jsonBody())
			.withMessage("Error Parsing JSON");
	}

	@Test
	void hasNoJsonBodyWithoutBodyAndContentType() {
		assertThat(request().build().jsonBody()).isNull();
	}

	@Test
	void findsTheContentTypeInLowerCase() {
		assertThat(request().headers(MultiValues.ofHeaders(Map.of("content-type", List.of("application/json"))))
			.body(utf8("1"))
			.build()
			.jsonBody()).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "{", "{\"a\":}", "nope", "{} {}", "[1,]", "\"a\nb\"", "{\"a\":1" })
	void refusesABodyThatIsNotJson(String body) {
		assertThatExceptionOfType(BadRequestError.class).isThrownBy(() -> json("application/json", body).jsonBody())
			.withMessage("Error Parsing JSON");
	}

	@Test
	void refusesAnAbsentBody() {
		ChaliceRequest request = request()
			.headers(MultiValues.ofHeaders(Map.of("Content-Type", List.of("application/json"))))
			.build();
		assertThatExceptionOfType(BadRequestError.class).isThrownBy(request::jsonBody);
	}

	@Test
	void refusesABodyThatIsNotUtf8() {
		ChaliceRequest request = request()
			.headers(MultiValues.ofHeaders(Map.of("Content-Type", List.of("application/json"))))
			.body(new byte[] { '"', (byte) 0xff, '"' })
			.build();
		assertThatExceptionOfType(BadRequestError.class).isThrownBy(request::jsonBody);
	}

	@Test
	void refusesABodyThatIsTooDeep() {
		ChaliceRequest request = json("application/json", "[".repeat(100_000));
		assertThatExceptionOfType(BadRequestError.class).isThrownBy(request::jsonBody);
	}

	@Test
	void parsesNullToNull() {
		assertThat(json("application/json", "null").jsonBody()).isNull();
	}

	@Test
	void bindsABodyToAClass() {
		assertThat(json("application/json", "{\"name\":\"Seattle\"}").jsonBody(City.class))
			.isEqualTo(new City("Seattle"));
	}

	@Test
	void bindsABodyToAGenericType() {
		Type cities = new TypeReference<List<City>>() {
		}.getType();
		assertThat(json("application/json", "[{\"name\":\"Seattle\"}]").jsonBody(cities))
			.isEqualTo(List.of(new City("Seattle")));
	}

	@Test
	void refusesABodyThatDoesNotFitItsClass() {
		ChaliceRequest request = json("application/json", "{\"name\":[]}");
		assertThatExceptionOfType(BadRequestError.class).isThrownBy(() -> request.jsonBody(City.class));
	}

	@Test
	void doesNotBlameTheClientForAClassThatNoJsonFits() {
		ChaliceRequest request = json("application/json", "{}");
		assertThatExceptionOfType(InvalidDefinitionException.class).isThrownBy(() -> request.jsonBody(Runnable.class));
	}

	@Test
	void doesNotFollowChangesOfTheBodyItWasGiven() {
		byte[] body = utf8("abc");
		ChaliceRequest request = request().body(body).build();
		body[0] = 'x';
		request.rawBody()[1] = 'x';
		assertThat(request.rawBody()).isEqualTo(utf8("abc"));
	}

	private static ChaliceRequest json(String contentType, String body) {
		return request().headers(MultiValues.ofHeaders(Map.of("Content-Type", List.of(contentType))))
			.body(utf8(body))
			.build();
	}

	private static ChaliceRequest.Builder request() {
		return ChaliceRequest.builder("POST", "/a%20b", jsonMapper);
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private record City(@Nullable String name) {

	}

}
