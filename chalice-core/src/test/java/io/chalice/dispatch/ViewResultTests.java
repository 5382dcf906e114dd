package io.chalice.dispatch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.chalice.ChaliceResponse;
import io.chalice.route.RouteTarget;

import static org.assertj.core.api.Assertions.assertThat;

class ViewResultTests {

	private static final byte[] PNG = { (byte) 0x89, 'P', 'N', 'G' };

	@Test
	void sendsATextAsItIs() {
		Answer answer = answer((request) -> "grüß \"dich\"");
		assertThat(answer.body()).isEqualTo("grüß \"dich\"");
		assertThat(answer.headers()).containsEntry("Content-Type", "application/json");
	}

	@Test
	void sendsNullAsJson() {
		assertThat(answer((request) -> null).body()).isEqualTo("null");
	}

	@Test
	void sendsObjectsAsCompactJson() {
		Map<String, Object> object = new LinkedHashMap<>();
		object.put("a", List.of(1, true));
		object.put("ü", Map.of("b", 1.5));
		assertThat(answer((request) -> object).body()).isEqualTo("{\"a\":[1,true],\"ü\":{\"b\":1.5}}");
		assertThat(answer((request) -> 42).body()).isEqualTo("42");
		assertThat(answer((request) -> new Point(1, 2)).body()).isEqualTo("{\"x\":1,\"y\":2}");
	}

	@Test
	void sendsBytesAsBytes() {
		Answer answer = answer((request) -> PNG, "application/octet-stream");
		assertThat(answer.base64()).isTrue();
		assertThat(answer.body()).isEqualTo("iVBORw==");
		assertThat(answer.headers()).containsEntry("Content-Type", "application/octet-stream");
	}

	@Test
	void sendsTheStatusHeadersAndBodyOfAResponse() {
		Answer answer = answer((request) -> ChaliceResponse.ofStatus(201)
			.header("content-type", "text/plain")
			.header("Set-Cookie", "a=1", "b=2")
			.body("hello world!"));
		assertThat(answer.status()).isEqualTo(201);
		assertThat(answer.body()).isEqualTo("hello world!");
		assertThat(answer.headers()).containsOnlyKeys("content-type", "Set-Cookie")
			.containsEntry("content-type", "text/plain");
		assertThat(answer.headers().all("Set-Cookie")).containsExactly("a=1", "b=2");
	}

	@Test
	void sendsAResponsesObjectAsJson() {
		assertThat(answer((request) -> ChaliceResponse.of(Map.of("a", 1))).body()).isEqualTo("{\"a\":1}");
	}

	@Test
	void sendsAResponseWithoutBodyEmpty() {
		Answer answer = answer((request) -> ChaliceResponse.ofStatus(204));
		assertThat(answer.status()).isEqualTo(204);
		assertThat(answer.body()).isEmpty();
		assertThat(answer.headers()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "image/png", "image/gif;q=0.9,text/html", "IMAGE/PNG", "image/png, */*;q=0.8" })
	void sendsBytesToWhoAcceptsABinaryTypeFirst(String accept) {
		Answer answer = answer((request) -> ChaliceResponse.of(PNG).header("Content-Type", "image/png"), accept);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.base64()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "text/html", "application/json", "image/*", "*/*", "image/webp,image/png,*/*;q=0.8" })
	void refusesBytesToWhomTheyWouldReachAsBase64(String accept) {
		Answer answer = answer((request) -> ChaliceResponse.of(PNG).header("Content-Type", "image/png"), accept);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.base64()).isFalse();
		assertThat(answer.body()).isEqualTo("{\"Code\":\"BadRequest\",\"Message\":\"Request did not specify an Accept "
				+ "header with image/png, The response has a Content-Type of image/png. If a response has a binary "
				+ "Content-Type then the request must specify an Accept header that matches.\"}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "*/*", "text/html", "image/webp,image/png,*/*;q=0.8" })
	void sendsBytesToEveryoneWhereAllTypesAreBinary(String accept) {
		Answer answer = new TestApplication().binaryTypes("*/*")
			.route("GET", "/", (request) -> PNG)
			.answer(Requests.rest("GET", "/").header("Accept", accept));
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.base64()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/csv", "application/json", "Text/HTML; charset=utf-8", "application/pdf" })
	void sendsBytesThatAreTextAsText(String contentType) {
		RouteTarget view = (request) -> ChaliceResponse.of("ü".getBytes(StandardCharsets.UTF_8))
			.header("content-type", contentType);
		for (String binaryTypes : List.of("*/*", "image/png")) {
			Answer answer = new TestApplication().binaryTypes(binaryTypes)
				.route("GET", "/", view)
				.answer(Requests.rest("GET", "/"));
			assertThat(answer.status()).isEqualTo(200);
			assertThat(answer.base64()).isFalse();
			assertThat(answer.body()).isEqualTo("ü");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "image/png", "application/octet-stream" })
	void sendsBytesOfABinaryTypeAsBytesWhateverTheyAre(String contentType) {
		Answer answer = answer((request) -> ChaliceResponse.of("a".getBytes(StandardCharsets.UTF_8))
			.header("Content-Type", contentType), contentType);
		assertThat(answer.base64()).isTrue();
		assertThat(answer.body()).isEqualTo("YQ==");
	}

	@Test
	void leavesOutHeaderValuesThatAreNull() {
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put("X-A", "1");
		headers.put("X-Null", null);
		Answer answer = answer((request) -> ChaliceResponse.of("x")
			.headers(headers)
			.header("X-B", "2", null)
			.header("X-C", (String) null));
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.headers()).containsOnlyKeys("Content-Type", "X-A", "X-B");
	}

	@Test
	void sendsBytesToEveryClientOfAFunctionUrl() {
		Answer answer = new TestApplication().route("GET", "/", (request) -> PNG)
			.answer(Requests.functionUrl("GET", "/"));
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.base64()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\r\nSet-Cookie: b", "a\nb", "a\rb", "a\u0000b", "a\u007fb", "a\ud800b" })
	void refusesAHeaderThatBreaksTheLine(String value) {
		assertThatItFails((request) -> ChaliceResponse.of("").header("X-Test", value));
		assertThatItFails((request) -> ChaliceResponse.of("").header("X-Test", "fine", value));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "X Test", "X-Test:", "X-Test\r\n", "Ünicode" })
	void refusesAHeaderNameThatIsNone(String name) {
		assertThatItFails((request) -> ChaliceResponse.of("").header(name, "value"));
	}

	@Test
	void takesTabsAndCharactersInHeaders() {
		assertThat(answer((request) -> ChaliceResponse.of("").header("X-Test", "a\tb ü 😀")).headers())
			.containsEntry("X-Test", "a\tb ü 😀");
	}

	@Test
	void failsOnWhatCannotBecomeJson() {
		assertThatItFails((request) -> new Broken());
		assertThatItFails((request) -> ChaliceResponse.of(new Broken()));
	}

	@Test
	void failsOnWhatContainsItself() {
		List<Object> list = new ArrayList<>();
		list.add(list);
		assertThatItFails((request) -> list);
	}

	private static void assertThatItFails(RouteTarget target) {
		try (CapturedLog log = new CapturedLog()) {
			Answer answer = answer(target);
			assertThat(answer.status()).isEqualTo(500);
			assertThat(answer.body()).isEqualTo("{\"Code\":\"ChaliceViewError\","
					+ "\"Message\":\"ChaliceViewError: An internal server error occurred.\"}");
			assertThat(log.text()).contains("ERROR", "Caught exception for App#/");
		}
	}

	private static Answer answer(RouteTarget target) {
		return answer(target, "");
	}

	private static Answer answer(RouteTarget target, String accept) {
		return new TestApplication().route("GET", "/", target)
			.answer(Requests.rest("GET", "/").header("Accept", accept));
	}

	private record Point(int x, int y) {

	}

	/** Cannot become JSON. */
	static final class Broken {

		@JsonProperty
		String getValue() {
			throw new IllegalStateException("broken");
		}

	}

}
