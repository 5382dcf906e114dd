package io.chalice.event.rest;

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

class RestPayloadTests {

	private final RestPayload payload = new RestPayload();

	@ParameterizedTest
	@ValueSource(strings = { "rest-get.json", "rest-put.json", "http-api-1.0.json" })
	void recognisesItsEvents(String name) {
		assertThat(this.payload.recognises(EventFixtures.members(name))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "http-api.json", "http-api-named-stage.json", "function-url.json" })
	void leavesPayload2ToOthers(String name) {
		assertThat(this.payload.recognises(EventFixtures.members(name))).isFalse();
	}

	@Test
	void leavesLoadBalancersToOthers() {
		assertThat(this.payload.recognises(Map.of("httpMethod", "GET", "path", "/", "requestContext",
				Map.of("elb", Map.of("targetGroupArn", "")))))
			.isFalse();
	}

	@Test
	void readsARequestWithoutAnything() {
		IncomingRequest request = read("rest-get.json");
		assertThat(request.method()).isEqualTo("GET");
		assertThat(request.path()).isEqualTo("/introspect");
		assertThat(request.resource()).isEqualTo("/introspect");
		assertThat(request.pathParameters()).isEmpty();
		assertThat(request.queryParameters()).isEmpty();
		assertThat(request.stageVariables()).isEmpty();
		assertThat(request.body()).isNull();
		assertThat(request.headers().get("Test-Header")).isEqualTo("aValUE");
		assertThat(request.context()).containsEntry("stage", "dev").containsEntry("requestTimeEpoch", 1583348638390L);
	}

	@Test
	void readsARequestWithEverything() {
		IncomingRequest request = read("rest-put.json");
		assertThat(request.method()).isEqualTo("PUT");
		assertThat(request.encoded()).isTrue();
		assertThat(request.pathParameters()).containsEntry("city", "S%C3%A3o%20Paulo")
			.containsEntry("rest", "a%2Fb/c+d%2525");
		assertThat(request.headers().all("x-many")).containsExactly("1", "2");
		assertThat(request.queryParameters().all("a")).containsExactly("1", "2");
		assertThat(request.queryParameters()).containsEntry("email", "test+alias@example.org")
			.containsEntry("empty", "");
		assertThat(request.stageVariables()).containsEntry("table", "cities");
		assertThat(request.body()).isEqualTo(EventFixtures.utf8("{\"name\":\"São Paulo\"}"));
	}

	@Test
	void readsAnHttpApisDecodedPathWithoutItsStage() {
		IncomingRequest request = read("http-api-1.0.json");
		assertThat(request.path()).isEqualTo("/cities/50%25 a/b");
		assertThat(request.encoded()).isFalse();
		assertThat(request.pathParameters()).containsEntry("city", "50%25 a/b");
		assertThat(request.headers().all("Accept")).containsExactly("text/html", "text/plain");
	}

	@Test
	void readsSingleValuesWhereThereAreNoMultipleOnes() {
		Map<String, Object> event = EventFixtures.members("rest-put.json");
		event.remove("multiValueHeaders");
		event.remove("multiValueQueryStringParameters");
		IncomingRequest request = this.payload.read(new EventObject(event));
		assertThat(request.headers().all("X-Many")).containsExactly("2");
		assertThat(request.queryParameters().all("a")).containsExactly("2");
	}

	@Test
	void needsNothingButMethodAndPath() {
		Map<String, Object> event = Map.of("httpMethod", "GET", "path", "/");
		assertThat(this.payload.recognises(event)).isTrue();
		IncomingRequest request = this.payload.read(new EventObject(event));
		assertThat(request.headers()).isEmpty();
		assertThat(request.resource()).isNull();
		assertThat(request.context()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "headers", "multiValueHeaders", "pathParameters", "stageVariables", "requestContext",
			"body", "resource" })
	void refusesMembersOfAnotherType(String member) {
		Map<String, Object> event = EventFixtures.members("rest-put.json");
		event.remove("multiValueHeaders");
		event.put(member, List.of(1));
		assertThatExceptionOfType(MalformedEventException.class)
			.isThrownBy(() -> this.payload.read(new EventObject(event)))
			.withMessageContaining(member);
	}

	@Test
	void writesSingleAndMultipleHeaders() {
		Map<String, List<String>> headers = new LinkedHashMap<>();
		headers.put("Content-Type", List.of("text/plain"));
		headers.put("Set-Cookie", List.of("a=1", "b=2"));
		assertThat(write(new OutgoingResponse(201, headers, EventFixtures.utf8("\"grüß\""), false))).isEqualTo("""
				{"statusCode":201,"headers":{"Content-Type":"text/plain"},\
				"multiValueHeaders":{"Set-Cookie":["a=1","b=2"]},"body":"\\"grüß\\"","isBase64Encoded":false}""");
	}

	@Test
	void writesBytesAsBase64() {
		assertThat(write(new OutgoingResponse(200, Map.of(), new byte[] { (byte) 0xff, 0, 1 }, true))).isEqualTo("""
				{"statusCode":200,"headers":{},"multiValueHeaders":{},"body":"/wAB","isBase64Encoded":true}""");
	}

	@Test
	void writesAnEmptyBody() {
		assertThat(write(new OutgoingResponse(204, Map.of(), new byte[0], false)))
			.isEqualTo("{\"statusCode\":204,\"headers\":{},\"multiValueHeaders\":{},\"body\":\"\","
					+ "\"isBase64Encoded\":false}");
	}

	@Test
	void convertsByAcceptInRestApis() {
		assertThat(this.payload.convertsByAccept(read("rest-get.json"))).isTrue();
	}

	@Test
	void doesNotConvertByAcceptInHttpApis() {
		assertThat(this.payload.convertsByAccept(read("http-api-1.0.json"))).isFalse();
	}

	private IncomingRequest read(String name) {
		return this.payload.read(new EventObject(EventFixtures.members(name)));
	}

	private String write(OutgoingResponse response) {
		return new String(this.payload.write(response), StandardCharsets.UTF_8);
	}

}
