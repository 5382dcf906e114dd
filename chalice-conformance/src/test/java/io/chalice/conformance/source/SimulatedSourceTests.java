package io.chalice.conformance.source;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

import io.chalice.gateway.BackendFunctions;
import io.chalice.gateway.FunctionResult;
import io.chalice.gateway.event.AsynchronousAttempt;
import io.chalice.gateway.event.AsynchronousSettings;
import io.chalice.gateway.event.EventBackend;
import io.chalice.gateway.event.VirtualClock;
import io.chalice.gateway.simulator.DeliveryListener;
import io.chalice.gateway.simulator.EventSimulator;
import io.chalice.gateway.simulator.QueueRules;
import io.chalice.gateway.sqs.MessageDraft;
import io.chalice.gateway.sqs.SqsDelivery;
import io.chalice.model.ApplicationModel;
import io.chalice.model.FunctionModel;
import io.chalice.model.S3SourceModel;
import io.chalice.model.ScheduleSourceModel;
import io.chalice.model.SourceModel;
import io.chalice.model.SqsSourceModel;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the event cases with simulated sources before the function beans: what a queue
 * or a bucket can send is sent to one, which makes the event of it. What only a caller
 * can make up, such as a record without an id, is not among them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulatedSourceTests {

	private static final int FEWEST = 45;

	/** The error of what no source sends. */
	private static final String MALFORMED = "MalformedEventException";

	private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

	private final FunctionBeans beans = new FunctionBeans();

	@AfterAll
	void close() {
		this.beans.close();
	}

	@TestFactory
	Stream<DynamicTest> handlesWhatSourcesCanSend() {
		List<DynamicTest> tests = new ArrayList<>();
		for (EventCase each : EventCase.of("sqs.json")) {
			if (each.times() == null && !each.function().equals("message") && isQueues(each)) {
				tests.add(DynamicTest.dynamicTest(each.name(), () -> checkQueue(each)));
			}
		}
		for (EventCase each : EventCase.of("s3.json")) {
			if (each.function().equals("s3") && isBuckets(each)) {
				tests.add(DynamicTest.dynamicTest(each.name(), () -> checkBucket(each)));
			}
		}
		assertThat(tests).hasSizeGreaterThanOrEqualTo(FEWEST);
		return tests.stream();
	}

	@Test
	void handlesWhatAScheduleSends() {
		Simulation simulation = new Simulation("schedule",
				new ScheduleSourceModel("rate(1 day)", "UTC", null, null, 0, null, true));
		simulation.sources.start();
		simulation.clock.advance(Duration.ofDays(1));
		assertThat(simulation.seen).singleElement()
			.asString()
			.contains("123456789012 us-east-1 2026-01-02T00:00:00Z "
					+ "[arn:aws:scheduler:us-east-1:123456789012:schedule/default/schedule] {}");
	}

	private static List<JsonNode> records(EventCase each) {
		List<JsonNode> records = new ArrayList<>();
		each.event().path("Records").forEach(records::add);
		return records;
	}

	private static boolean isQueues(EventCase each) {
		List<JsonNode> records = records(each);
		return !MALFORMED.equals(each.error()) && !records.isEmpty() && records.size() <= 10
				&& records.stream()
					.allMatch((record) -> record.path("messageId").isString() && record.path("body").isString()
							&& isText(record.path("body").asString()) && record.path("eventSourceARN").isString()
							&& (!record.path("eventSourceARN").asString().endsWith(".fifo")
									|| record.path("attributes").path("MessageGroupId").isString()));
	}

	// SQS takes no others
	private static boolean isText(String body) {
		return !body.isEmpty() && body.chars().allMatch((unit) -> unit >= ' ' || Character.isWhitespace(unit));
	}

	private void checkQueue(EventCase each) {
		List<JsonNode> records = records(each);
		String arn = records.get(0).path("eventSourceARN").asString();
		boolean fifo = arn.endsWith(".fifo");
		Simulation simulation = new Simulation(each.function(), new SqsSourceModel(arn, 10, 0, null, List.of(), true));
		List<MessageDraft> drafts = new ArrayList<>();
		for (JsonNode record : records) {
			String group = record.path("attributes").path("MessageGroupId").asString("");
			drafts.add(MessageDraft.of(record.path("body").asString())
				.withGroup(group.isEmpty() ? null : group)
				.withDeduplicationId(fifo ? String.valueOf(drafts.size()) : null));
		}
		simulation.sources.queue(arn).sendAll(drafts);
		simulation.sources.start();
		assertThat(simulation.errors).isEqualTo((each.error() != null) ? List.of(each.error()) : List.of());
		if (each.error() == null) {
			List<String> failed = Objects.requireNonNull(each.failed());
			assertThat(simulation.failed).containsExactlyInAnyOrderElementsOf(records.stream()
				.filter((record) -> failed.contains(record.path("messageId").asString()))
				.map((record) -> record.path("body").asString())
				.toList());
			assertThat(simulation.seen).isEqualTo(Objects.requireNonNullElse(each.seen(), List.of()));
		}
	}

	private static boolean isBuckets(EventCase each) {
		List<JsonNode> records = records(each);
		return each.error() == null && records.size() == 1
				&& records.stream()
					.allMatch((record) -> record.path("eventName").isString()
							&& record.path("s3").path("bucket").path("name").isString()
							&& isEncoded(record.path("s3").path("object").path("key").asString("")));
	}

	private static boolean isEncoded(String key) {
		return key.matches("(?s)([^%]|%[0-9A-Fa-f]{2})+");
	}

	private void checkBucket(EventCase each) {
		JsonNode record = records(each).get(0);
		JsonNode object = record.path("s3").path("object");
		String bucket = record.path("s3").path("bucket").path("name").asString();
		String name = record.path("eventName").asString();
		String key = URLDecoder.decode(object.path("key").asString(), StandardCharsets.UTF_8);
		long size = object.path("size").asLong(-1);
		Simulation simulation = new Simulation(each.function(),
				new S3SourceModel(bucket, "", "", List.of("s3:*"), true));
		simulation.sources.bucket(bucket).tell(name, key, size, object.path("eTag").asString(null));
		assertThat(simulation.errors).isEmpty();
		assertThat(simulation.seen).hasSize(1).allSatisfy((words) -> {
			assertThat(words).startsWith(name + " " + START + " us-east-1 " + bucket + " " + key + " " + size + " ");
			// the same as of the event as it was written down, time, region and sequencer
			// aside
			assertThat(Objects.requireNonNull(each.seen()).get(0)).startsWith(name + " ")
				.contains(" " + bucket + " " + key + " " + size + " ");
		});
	}

	/** One source before the function beans, and what came of what it sent. */
	private final class Simulation implements DeliveryListener {

		private final VirtualClock clock = new VirtualClock(START);

		private final List<String> seen = new ArrayList<>();

		private final List<String> failed = new ArrayList<>();

		private final List<String> errors = new ArrayList<>();

		private final EventSimulator sources;

		Simulation(String function, SourceModel source) {
			BackendFunctions functions = (name, event,
					timeout) -> result(SimulatedSourceTests.this.beans.send(name, event));
			ApplicationModel model = ApplicationModel.of(List.of(),
					List.of(new FunctionModel(function, "EventListeners", List.of(source))), List.of(), List.of());
			this.sources = new EventSimulator(model,
					EventBackend.sequential(functions, this.clock, Duration.ofSeconds(30)), QueueRules.DEFAULT,
					AsynchronousSettings.DEFAULT, this);
		}

		private FunctionResult result(EventOutcome outcome) {
			this.seen.addAll(outcome.seen());
			if (outcome.error() != null) {
				this.errors.add(outcome.error());
				return new FunctionResult.Failed(outcome.error(), "");
			}
			return new FunctionResult.Succeeded(outcome.answer());
		}

		@Override
		public void delivered(SqsDelivery delivery) {
			delivery.messages()
				.stream()
				.filter((message) -> delivery.failed().contains(message.messageId()))
				.forEach((message) -> this.failed.add(message.body()));
		}

		@Override
		public void called(AsynchronousAttempt attempt) {
			assertThat(attempt.number()).isPositive();
		}

	}

}
