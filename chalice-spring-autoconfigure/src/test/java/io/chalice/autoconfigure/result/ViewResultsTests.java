package io.chalice.autoconfigure.result;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.chalice.autoconfigure.ApiCall;
import io.chalice.autoconfigure.ApiCall.Answer;
import io.chalice.autoconfigure.TestContexts;
import io.chalice.autoconfigure.TestLambdaContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ViewResults} and the kinds of result it understands.
 */
class ViewResultsTests {

	private static final String ANIMALS = "[{\"kind\":\"dog\",\"bark\":\"loud\"},{\"kind\":\"cat\",\"lives\":9}]";

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			/entity                | 201 | {"a":1}
			/entity/no-body        | 202 | ``
			/entity/text           | 200 | plain
			/entity/optional       | 200 | null
			/entity/of-nothing     | 404 | ``
			/http-entity           | 200 | {"a":1}
			/http-headers          | 200 | ``
			/mono                  | 200 | {"a":1}
			/mono/empty            | 200 | null
			/mono/text             | 200 | plain
			/mono/entity           | 201 | {"a":1}
			/mono/bare             | 200 | {"a":1}
			/flux                  | 200 | [1,2]
			/flux/empty            | 200 | []
			/entity/mono           | 202 | {"a":1}
			/entity/flux           | 202 | [1,2]
			/future/entity/mono    | 203 | {"a":1}
			/callable/entity       | 201 | {"a":1}
			/optional/entity       | 201 | {"a":1}
			/optional/empty        | 200 | null
			/optional/text         | 200 | "x"
			/response/future       | 203 | {"a":1}
			/deferred              | 200 | {"a":1}
			/web-async-task        | 201 | {"a":1}
			/status                | 201 | {"a":1}
			/status/void           | 204 | ``
			/status/entity         | 202 | {"a":1}
			/status/chalice        | 203 | {"a":1}
			/status/reason         | 410 | {"Code":"GoneError","Message":"moved"}
			/status/composed       | 202 | {"a":1}
			/status-of-class/view  | 202 | 1
			""")
	void becomesTheResponseThatItSays(String path, int status, String body) {
		assertThat(answer(path)).isEqualTo(new Answer(status, body));
	}

	@ParameterizedTest
	@CsvSource({ "/animals/entity", "/animals/mono", "/animals/flux", "/animals/entity/flux", "/animals/deep" })
	void bodiesAreWrittenByTheirDeclaredType(String path) {
		assertThat(answer(path).body()).isEqualTo(ANIMALS);
	}

	@Test
	void headersMayHaveSeveralValues() {
		assertThat(event("/entity")).contains("\"X-Y\":\"z\"").contains("\"X-Many\":[\"1\",\"2\"]");
		assertThat(event("/http-entity")).contains("\"X-Y\":\"z\"");
		assertThat(event("/http-headers")).contains("\"X-Y\":\"z\"");
	}

	@ParameterizedTest
	@CsvSource({ "/input, application/octet-stream", "/resource, application/octet-stream",
			"/resource/named, text/plain", "/entity/bytes, application/pdf", "/entity/resource, application/pdf",
			"/streaming, application/octet-stream", "/mono/bytes, application/octet-stream",
			"/optional/bytes, application/octet-stream", "/chalice/input, image/png" })
	void streamsAndResourcesAreTheirBytes(String path, String contentType) {
		assertThat(event(path)).contains("\"Content-Type\":\"%s\"".formatted(contentType))
			.contains("\"body\":\"%s\"".formatted(Base64.getEncoder().encodeToString(ResultViews.HELLO)))
			.contains("\"isBase64Encoded\":true");
	}

	@Test
	void aStreamIsClosed() {
		ResultViews.closed = false;
		answer("/input");
		assertThat(ResultViews.closed).isTrue();
	}

	@Test
	void problemsThatAreReturnedAreWrittenAsProblems() {
		assertThat(event("/problem")).contains("\"statusCode\":409").contains("application/problem+json");
		assertThat(answer("/problem").body())
			.isEqualTo("{\"title\":\"Conflict\",\"status\":409,\"detail\":\"taken\",\"instance\":\"/problem\",\"by\":"
					+ "\"Ada\"}");
		assertThat(answer("/problem/entity")).isEqualTo(new Answer(422,
				"{\"type\":\"urn:a\",\"title\":\"T\",\"status\":422,\"instance\":\"/problem/entity\"}"));
	}

	@Test
	void whatNeverComesEndsBeforeTheInvocationDoes() {
		assertThat(answer("/never")).isEqualTo(new Answer(504,
				"{\"Code\":\"GatewayTimeoutError\",\"Message\":\"The result did not come within the time left\"}"));
		assertThat(answer("/never/mono").status()).isEqualTo(504);
		assertThat(ResultViews.cancelled).isTrue();
	}

	private static Answer answer(String path) {
		return Answer.of(event(path).getBytes(StandardCharsets.UTF_8));
	}

	private static String event(String path) {
		String[] response = new String[1];
		TestContexts.runner(ResultViews.class, ResultViews.StatusViews.class)
			.run((context) -> response[0] = ApiCall.to("GET", path)
				.withHeader("Accept", "*/*")
				.withContext(new TestLambdaContext("id", 600))
				.sendRaw(context));
		return response[0];
	}

}
