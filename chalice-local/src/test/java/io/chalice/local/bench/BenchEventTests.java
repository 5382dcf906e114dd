package io.chalice.local.bench;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import io.chalice.event.WarmUp;
import io.chalice.json.JsonTree;

import static org.assertj.core.api.Assertions.assertThat;

class BenchEventTests {

	@Test
	void usualEventsCallNoMethod() {
		assertThat(BenchEvent.unrouted().userCode()).isFalse();
		assertThat(text(BenchEvent.unrouted())).contains("\"httpMethod\" : \"TRACE\"");
		assertThat(BenchEvent.ping().userCode()).isFalse();
		assertThat(WarmUp.isPing(BenchEvent.ping().payload())).isTrue();
	}

	@Test
	void getHasItsQuery() {
		BenchEvent event = BenchEvent.get("/orders?page=1&all");
		assertThat(event.userCode()).isTrue();
		assertThat(event.description()).isEqualTo("GET /orders?page=1&all");
		Map<?, ?> json = (Map<?, ?>) Objects.requireNonNull(JsonTree.read(event.payload()));
		assertThat(json.get("path")).isEqualTo("/orders");
		assertThat(json.get("queryStringParameters")).isEqualTo(Map.of("page", "1", "all", ""));
	}

	private static String text(BenchEvent event) {
		return new String(event.payload(), StandardCharsets.UTF_8);
	}

}
