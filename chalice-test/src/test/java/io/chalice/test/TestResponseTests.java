package io.chalice.test;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import io.chalice.gateway.GatewayResponse;
import io.chalice.gateway.Header;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Tests for {@link TestResponse}: what it says when an expectation fails.
 */
class TestResponseTests {

	private final TestResponse json = response("{\"user\":{\"name\":\"Ada\"}}");

	private final TestResponse text = response("just text");

	@Test
	void readsTheResponse() {
		assertThat(this.json.status()).isEqualTo(201);
		assertThat(this.json.header("content-type")).isEqualTo("application/json");
		assertThat(this.json.header("X-Missing")).isNull();
		assertThat(this.json.headers("x-many")).containsExactly("1", "2");
		assertThat(this.text.bytes()).isEqualTo("just text".getBytes(StandardCharsets.UTF_8));
		assertThat(this.json.json().at("/user/name").asString()).isEqualTo("Ada");
	}

	@Test
	void expectationsThatHoldCanBeStrungTogether() {
		this.json.hasStatus(201)
			.hasHeader("X-Many", "1", "2")
			.hasNoHeader("X-Missing")
			.hasJson("{\"user\": {\"name\": \"Ada\"}}")
			.hasJsonAt("/user/name", "Ada")
			.hasText("{\"user\":{\"name\":\"Ada\"}}");
	}

	@Test
	void failureNamesRequestAndBody() {
		assertFailure(() -> this.text.hasStatus(200), "status of GET /users", "just text", "200", "201");
		assertFailure(() -> this.text.hasHeader("X-Many", "1"), "header X-Many of GET /users", "\"2\"");
		assertFailure(() -> this.text.hasNoHeader("X-Many"), "header X-Many of GET /users");
		assertFailure(() -> this.text.hasText("other"), "body of GET /users", "just text", "other");
		assertFailure(() -> this.text.hasJson("{}"), "body of GET /users is not JSON: just text");
		assertFailure(() -> this.json.hasJson("{}"), "body of GET /users", "Ada");
		assertFailure(() -> this.json.hasJsonAt("/user/age", 36), "/user/age in the body of GET /users", "Ada", "36");
	}

	private static void assertFailure(ThrowingCallable expectation, String... parts) {
		assertThatThrownBy(expectation).isInstanceOf(AssertionError.class).hasMessageContainingAll(parts);
	}

	private static TestResponse response(String body) {
		return new TestResponse("GET /users",
				new GatewayResponse(201,
						List.of(new Header("Content-Type", "application/json"), new Header("X-Many", "1"),
								new Header("X-Many", "2")),
						body.getBytes(StandardCharsets.UTF_8)),
				JsonMapper.builder().build());
	}

}
