package io.chalice.autoconfigure.logging;

import java.time.Instant;
import java.util.Map;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CloudWatchLine}.
 */
class CloudWatchLineTests {

	private final LoggerContext context = new LoggerContext();

	private final CloudWatchLine line = new CloudWatchLine();

	@Test
	void aLineIsAnObjectWithTheNamesThatLambdaReads() {
		assertThat(this.line.format(event("two\nlines \"quoted\"", null)))
			.isEqualTo("{\"timestamp\":\"2026-02-03T04:05:06.007Z\",\"level\":\"WARN\","
					+ "\"message\":\"two\\nlines \\\"quoted\\\"\",\"logger\":\"com.example.Shop\","
					+ "\"thread\":\"main\"}\n");
	}

	@Test
	void anExceptionIsOneValueWithItsCauses() {
		JsonNode written = read(event("failed", new IllegalStateException("broken", new RuntimeException("why"))));
		assertThat(written.path("errorType").asString()).isEqualTo("java.lang.IllegalStateException");
		assertThat(written.path("errorMessage").asString()).isEqualTo("broken");
		assertThat(written.path("stackTrace").asString()).startsWith("java.lang.IllegalStateException: broken")
			.contains("\tat io.chalice.autoconfigure.logging.CloudWatchLineTests",
					"Caused by: java.lang.RuntimeException: why");
	}

	@Test
	void whatIsAddedStandsBesideButReplacesNothing() {
		LoggingEvent event = event("sold", null, Map.of("AWSRequestId", "1-2-3", "level", "mine"));
		event.addKeyValuePair(new KeyValuePair("count", 3));
		event.addKeyValuePair(new KeyValuePair("paid", true));
		event.addKeyValuePair(new KeyValuePair("buyer", null));
		event.addKeyValuePair(new KeyValuePair("message", "mine"));
		JsonNode written = read(event);
		assertThat(written.path("AWSRequestId").asString()).isEqualTo("1-2-3");
		assertThat(written.path("count").asInt()).isEqualTo(3);
		assertThat(written.path("paid").asBoolean()).isTrue();
		assertThat(written.path("buyer").asString()).isEqualTo("null");
		assertThat(written.path("level").asString()).isEqualTo("WARN");
		assertThat(written.path("message").asString()).isEqualTo("sold");
	}

	private JsonNode read(LoggingEvent event) {
		return JsonMapper.shared().readTree(this.line.format(event));
	}

	private LoggingEvent event(String message, @Nullable Throwable thrown) {
		return event(message, thrown, Map.of());
	}

	private LoggingEvent event(String message, @Nullable Throwable thrown, Map<String, String> context) {
		LoggingEvent event = new LoggingEvent("", this.context.getLogger("com.example.Shop"), Level.WARN, message,
				thrown, null);
		event.setThreadName("main");
		event.setMDCPropertyMap(context);
		event.setInstant(Instant.parse("2026-02-03T04:05:06.007Z"));
		return event;
	}

}
