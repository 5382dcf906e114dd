package io.chalice.gateway.event;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.chalice.gateway.FunctionResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link AsynchronousCalls}.
 */
class AsynchronousCallsTests {

	private static final FunctionResult DONE = new FunctionResult.Succeeded("{\"ok\":true}".getBytes());

	private static final FunctionResult FAILED = new FunctionResult.Failed("java.lang.IllegalStateException", "no");

	private static final FunctionResult REJECTED = new FunctionResult.Rejected("busy");

	private static final String SUCCESS_QUEUE = "arn:aws:sqs:us-east-1:123456789012:done";

	private static final String FAILURE_QUEUE = "arn:aws:sqs:us-east-1:123456789012:failed";

	private final VirtualClock clock = new VirtualClock(Instant.parse("2026-01-01T00:00:00Z"));

	private final Deque<FunctionResult> results = new ArrayDeque<>();

	private final List<AsynchronousAttempt> attempts = new ArrayList<>();

	private final List<Map.Entry<String, JsonNode>> told = new ArrayList<>();

	@Test
	void callsOnceWhatSucceeds() {
		this.results.add(DONE);
		calls(AsynchronousSettings.DEFAULT).invoke("f", bytes("{}"));
		this.clock.advance(Duration.ofDays(1));
		assertThat(seconds()).containsExactly(0L);
		assertThat(this.attempts.get(0).condition()).isEqualTo(InvocationCondition.SUCCESS);
		assertThat(this.told).isEmpty();
	}

	@Test
	void tellsHowLongACallTook() {
		EventBackend slow = EventBackend.sequential((name, event, timeout) -> {
			this.clock.advance(Duration.ofMillis(1200));
			return DONE;
		}, this.clock, Duration.ofSeconds(3));
		new AsynchronousCalls(slow, AsynchronousSettings.DEFAULT, (arn, json) -> {
		}, this.attempts::add).invoke("f", bytes("{}"));
		assertThat(this.attempts).singleElement()
			.extracting(AsynchronousAttempt::took)
			.isEqualTo(Duration.ofMillis(1200));
	}

	@Test
	void repeatsAfterOneMinuteAndAfterTwo() {
		this.results.addAll(List.of(FAILED, new FunctionResult.TimedOut(Duration.ofSeconds(3)), FAILED));
		calls(AsynchronousSettings.DEFAULT).invoke("f", bytes("{}"));
		this.clock.advance(Duration.ofDays(1));
		assertThat(seconds()).containsExactly(0L, 60L, 180L);
		assertThat(this.attempts).extracting(AsynchronousAttempt::condition)
			.containsExactly(null, null, InvocationCondition.RETRIES_EXHAUSTED);
		assertThat(this.attempts).extracting(AsynchronousAttempt::requestId)
			.containsOnly(this.attempts.get(0).requestId());
	}

	@Test
	void repeatsAsOftenAsItIsTold() {
		this.results.add(FAILED);
		calls(new AsynchronousSettings(0, Duration.ofHours(1), null, null)).invoke("f", bytes("{}"));
		this.clock.advance(Duration.ofDays(1));
		assertThat(seconds()).containsExactly(0L);
	}

	@Test
	void givesUpWhatIsTooOld() {
		this.results.addAll(List.of(FAILED, FAILED));
		calls(new AsynchronousSettings(2, Duration.ofMinutes(2), null, FAILURE_QUEUE)).invoke("f", bytes("{}"));
		this.clock.advance(Duration.ofDays(1));
		assertThat(seconds()).containsExactly(0L, 60L);
		assertThat(this.told.get(0).getValue().at("/requestContext/condition").asString())
			.isEqualTo("EventAgeExceeded");
	}

	@Test
	void triesForHoursWhatCouldNotBeCalled() {
		for (int index = 0; index < 200; index++) {
			this.results.add(REJECTED);
		}
		calls(AsynchronousSettings.DEFAULT).invoke("f", bytes("{}"));
		this.clock.advance(Duration.ofDays(1));
		assertThat(seconds()).startsWith(0L, 1L, 3L, 7L, 15L, 31L, 63L, 127L, 255L, 511L, 811L, 1111L)
			.hasSize(80)
			.last()
			.satisfies((last) -> assertThat(last).isBetween(21_300L, 21_600L));
		assertThat(this.attempts.get(79).condition()).isEqualTo(InvocationCondition.EVENT_AGE_EXCEEDED);
	}

	@Test
	void destinationIsToldOfFailure() {
		this.results.addAll(List.of(FAILED, FAILED, FAILED));
		calls(AsynchronousSettings.DEFAULT.withDestinations(SUCCESS_QUEUE, FAILURE_QUEUE)).invoke("f",
				bytes("{\"a\":1}"));
		this.clock.advance(Duration.ofDays(1));
		assertThat(this.told).hasSize(1);
		assertThat(this.told.get(0).getKey()).isEqualTo(FAILURE_QUEUE);
		assertThat(this.told.get(0).getValue()).isEqualTo(JsonMapper.shared()
			.readTree("""
					{"version":"1.0","timestamp":"2026-01-01T00:03:00.000Z",
					 "requestContext":{"requestId":"%s",
					  "functionArn":"arn:aws:lambda:us-east-1:123456789012:function:f:$LATEST",
					  "condition":"RetriesExhausted","approximateInvokeCount":3},
					 "requestPayload":{"a":1},
					 "responseContext":{"statusCode":200,"executedVersion":"$LATEST","functionError":"Unhandled"},
					 "responsePayload":{"errorMessage":"no","errorType":"java.lang.IllegalStateException"}}"""
				.formatted(this.attempts.get(0).requestId())));
	}

	@Test
	void destinationIsToldOfSuccess() {
		this.results.add(DONE);
		calls(AsynchronousSettings.DEFAULT.withDestinations(SUCCESS_QUEUE, null)).invoke("f", bytes("{}"));
		assertThat(this.told.get(0).getKey()).isEqualTo(SUCCESS_QUEUE);
		assertThat(this.told.get(0).getValue().at("/requestContext/condition").asString()).isEqualTo("Success");
		assertThat(this.told.get(0).getValue().at("/responsePayload/ok").asBoolean()).isTrue();
		assertThat(this.told.get(0).getValue().at("/responseContext/functionError").isMissingNode()).isTrue();
	}

	@Test
	void takesOneMegabyte() {
		this.results.add(DONE);
		calls(AsynchronousSettings.DEFAULT).invoke("f", new byte[AsynchronousCalls.EVENT_LIMIT]);
		assertThat(this.attempts).hasSize(1);
		assertThatExceptionOfType(OversizedEventException.class)
			.isThrownBy(
					() -> calls(AsynchronousSettings.DEFAULT).invoke("f", new byte[AsynchronousCalls.EVENT_LIMIT + 1]))
			.withMessage("An event of 1048577 bytes for function 'f': Lambda takes 1048576 asynchronously")
			.satisfies((ex) -> assertThat(ex.size()).isEqualTo(1_048_577));
	}

	@Test
	void settingsAreLambdas() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new AsynchronousSettings(3, Duration.ofHours(1), null, null));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new AsynchronousSettings(2, Duration.ofHours(7), null, null));
	}

	private AsynchronousCalls calls(AsynchronousSettings settings) {
		EventBackend backend = EventBackend.sequential((name, event, timeout) -> this.results.remove(), this.clock,
				Duration.ofSeconds(3));
		return new AsynchronousCalls(backend, settings,
				(arn, json) -> this.told.add(Map.entry(arn, JsonMapper.shared().readTree(json))), this.attempts::add);
	}

	private List<Long> seconds() {
		return this.attempts.stream()
			.map((attempt) -> attempt.at().getEpochSecond() - this.attempts.get(0).at().getEpochSecond())
			.toList();
	}

	private static byte[] bytes(String json) {
		return json.getBytes(StandardCharsets.UTF_8);
	}

}
