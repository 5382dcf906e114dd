package io.chalice.event;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.chalice.json.JsonTree;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link WarmUp}.
 */
class WarmUpTests {

	@Test
	void itsOwnPingIsOne() {
		assertThat(WarmUp.isPing(WarmUp.ping())).isTrue();
		assertThat(WarmUp.isPing(" {\n\t\"chalice\" : \"ping\"\r\n} ".getBytes(StandardCharsets.UTF_8))).isTrue();
		assertThat(WarmUp.recognises(event(new String(WarmUp.ping(), StandardCharsets.UTF_8)))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{}", "null", "[]", "{\"chalice\":\"pong\"}", "{\"chalice\":\"ping\",\"a\":1}",
			"{\"chalice\":\"ping\"", "{\"chalice\":\"ping\"} x", "{\"chalice\":[\"ping\"]}" })
	void nothingElseIsAPing(String event) {
		assertThat(WarmUp.isPing(event.getBytes(StandardCharsets.UTF_8))).isFalse();
	}

	@Test
	void aLongEventIsNotReadToSeeWhetherItIsAPing() {
		assertThat(WarmUp.isPing(("{\"chalice\":\"ping\"" + " ".repeat(60) + "}").getBytes(StandardCharsets.UTF_8)))
			.isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"chalice\":\"ping\"}", "{\"source\":\"serverless-plugin-warmup\"}",
			"{\"source\":\"serverless-plugin-lambda-warmup\",\"event\":{}}", "{\"warmer\":true,\"concurrency\":3}",
			"{\"warmup\":true}", "{\"source\":\"aws.events\",\"detail-type\":\"Scheduled Event\",\"detail\":{}}",
			"{\"source\":\"aws.events\",\"detail-type\":\"Scheduled Event\"}",
			"{\"source\":\"aws.scheduler\",\"detail-type\":\"Scheduled Event\",\"detail\":\"{}\"}" })
	void knowsWarmers(String event) {
		assertThat(WarmUp.recognises(event(event))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"warmer\":false}", "{\"warmer\":\"true\"}",
			"{\"source\":\"serverless-plugin-tracing\"}", "{\"source\":\"my-warmup\"}",
			"{\"source\":\"app\",\"detail-type\":\"Scheduled Event\",\"detail\":{}}",
			"{\"source\":\"aws.events\",\"detail-type\":\"Done\",\"detail\":{}}",
			"{\"source\":\"aws.events\",\"detail-type\":\"Scheduled Event\",\"detail\":{\"job\":1}}", "{\"a\":null}" })
	void doesNotLoseWhatAMethodShouldSee(String event) {
		assertThat(WarmUp.recognises(event(event))).isFalse();
	}

	@SuppressWarnings("unchecked") // the events above are objects
	private static Map<String, Object> event(String json) {
		return (Map<String, Object>) Objects.requireNonNull(JsonTree.read(json.getBytes(StandardCharsets.UTF_8)));
	}

}
