package io.chalice.event.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.chalice.event.EventFixtures;
import io.chalice.event.EventObject;
import io.chalice.event.IncomingRequest;
import io.chalice.event.MalformedEventException;
import io.chalice.event.OutgoingResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class HttpPayloadTests {

	private final HttpPayload payload = new HttpPayload();

	@ParameterizedTest
	@ValueSource(strings = { "http-api.json", "http-api-named-stage.json", "function-url.json" })
	void recognisesItsEvents(String name) {
		assertThat(this.payload.recognises(EventFixtures.members(name))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "rest-get.json", "rest-put.json", "http-api-1.0.json" })
	void leavesPayload1ToOthers(String name) {
		assertThat(this.payload.recognises(EventFixtures.members(name))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "version", "rawPath", "requestContext" })
	void doesNotRecogniseAnEventThatLacksAMember(String member) {
		Map<String, Object> event = EventFixtures.members("http-api.json");
		event.remove(member);
		assertThat(this.payload.recognises(event)).isFalse();
	}

	@Test
	void readsAnHttpApisRequestWhosePathIsDecoded() {
		IncomingRequest request = read("http-api.json");
		assertThat(request.method()).isEqualTo("POST");
		assertThat(request.path()).isEqualTo("/cities/50%25 off+more");
		assertThat(request.encoded()).isFalse();
		assertThat(request.resource()).isNull();
		assertThat(request.body()).isEqualTo(EventFixtures.utf8("Hello"));
		assertThat(request.stageVariables()).isEqualTo(Map.of("table", "cities"));
		assertThat(request.context()).containsKey("authorizer");
	}

	@Test
	void readsCookiesAsOneHeader() {
		assertThat(read("http-api.json").headers().all("Cookie")).containsExactly("a=1; b=2");
	}

	@Test
	void doesNotReadCookiesTwice() {
		Map<String, Object> event = EventFixtures.members("http-api.json");
		event.put("headers", Map.of("Cookie", "a=1; b=2"));
		assertThat(this.payload.read(new EventObject(event)).headers().all("Cookie")).containsExactly("a=1; b=2");
	}

	@Test
	void decodesTheRawQueryString() {
		IncomingRequest request = read("http-api.json");
		assertThat(request.queryParameters().all("multi")).containsExactly("foo", "/bar baz");
		assertThat(request.queryParameters()).containsEntry("half", "50%")
			.containsEntry("empty", "")
			.containsEntry("flag", "");
	}

	@Test
	void readsParsedParametersWithoutARawQueryString() {
		Map<String, Object> event = EventFixtures.members("http-api.json");
		event.remove("rawQueryString");
		assertThat(this.payload.read(new EventObject(event)).queryParameters()).containsEntry("multi", "foo,/bar baz");
	}

	@Test
	void readsTheResourceAndLeavesOutANamedStage() {
		IncomingRequest request = read("http-api-named-stage.json");
		assertThat(request.resource()).isEqualTo("/cities/{city}");
		assertThat(request.path()).isEqualTo("/cities/a/b");
		assertThat(request.pathParameters()).isEqualTo(Map.of("city", "a/b%20"));
		assertThat(request.body()).isNull();
		assertThat(request.stageVariables()).isEmpty();
		assertThat(request.queryParameters()).isEmpty();
	}

	@Test
	void readsAFunctionUrlsRequestWhosePathIsEncoded() {
		IncomingRequest request = read("function-url.json");
		assertThat(request.path()).isEqualTo("/cities/S%C3%A3o%20Paulo%2Fcentro+%25");
		assertThat(request.encoded()).isTrue();
		assertThat(request.headers().get("ExTrA-HeadErs")).isEqualTo("With WeiRd CapS");
		assertThat(request.body()).containsExactly(0xff, 0, 1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "headers", "pathParameters", "stageVariables", "body", "routeKey", "rawQueryString" })
	void refusesMembersOfAnotherType(String member) {
		Map<String, Object> event = EventFixtures.members("http-api.json");
		event.put(member, List.of(1));
		assertThatExceptionOfType(MalformedEventException.class)
			.isThrownBy(() -> this.payload.read(new EventObject(event)))
			.withMessageContaining(member);
	}

	@Test
	void writesJoinedHeadersAndCookiesApart() {
		Map<String, List<String>> headers = new LinkedHashMap<>();
		headers.put("Content-Type", List.of("text/plain"));
		headers.put("set-cookie", List.of("a=1", "b=2"));
		headers.put("X-Many", List.of("1", "2"));
		assertThat(write(new OutgoingResponse(200, headers, EventFixtures.utf8("grüß"), false))).isEqualTo("""
				{"statusCode":200,"headers":{"Content-Type":"text/plain","X-Many":"1,2"},\
				"cookies":["a=1","b=2"],"body":"grüß","isBase64Encoded":false}""");
	}

	@Test
	void writesBytesAsBase64() {
		assertThat(write(new OutgoingResponse(200, Map.of(), new byte[] { (byte) 0xff, 0, 1 }, true)))
			.isEqualTo("{\"statusCode\":200,\"headers\":{},\"body\":\"/wAB\",\"isBase64Encoded\":true}");
	}

	@Test
	void doesNotConvertByAccept() {
		assertThat(this.payload.convertsByAccept(read("http-api.json"))).isFalse();
	}

	private IncomingRequest read(String name) {
		return this.payload.read(new EventObject(EventFixtures.members(name)));
	}

	private String write(OutgoingResponse response) {
		return new String(this.payload.write(response), StandardCharsets.UTF_8);
	}

}
