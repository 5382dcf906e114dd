package io.chalice.gateway.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.chalice.gateway.FunctionResult;
import io.chalice.gateway.RecordedFunctions;
import io.chalice.gateway.event.AsynchronousAttempt;
import io.chalice.gateway.event.AsynchronousSettings;
import io.chalice.gateway.event.EventBackend;
import io.chalice.gateway.event.VirtualClock;
import io.chalice.gateway.sqs.MessageDraft;
import io.chalice.gateway.sqs.SqsDelivery;
import io.chalice.model.ApplicationModel;
import io.chalice.model.FunctionModel;
import io.chalice.model.S3SourceModel;
import io.chalice.model.ScheduleSourceModel;
import io.chalice.model.SourceModel;
import io.chalice.model.SqsSourceModel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link EventSimulator}.
 */
class EventSimulatorTests {

	private final VirtualClock clock = new VirtualClock(Instant.parse("2026-03-25T00:00:00Z"));

	private final RecordedFunctions functions = new RecordedFunctions().returns("order", "null")
		.returns("audit", "null")
		.returns("uploaded", "null")
		.returns("refresh", "null");

	private final List<Object> told = new ArrayList<>();

	@Test
	void messagesReachTheirFunctions() {
		EventSimulator simulator = simulator(queue("order", "arn:aws:sqs:eu-west-1:1:orders"), queue("audit", "audit"));
		simulator.queue("orders").send(MessageDraft.of("a"));
		simulator.queue("arn:aws:sqs:us-east-1:123456789012:audit").send(MessageDraft.of("b"));
		assertThat(this.functions.events("order")).hasSize(1);
		assertThat(this.functions.events("audit")).hasSize(1);
		assertThat(this.told).hasSize(2).allMatch(SqsDelivery.class::isInstance);
	}

	@Test
	void queueHasADeadLetterQueueOfItsOwn() {
		this.functions.answers("order", new FunctionResult.Failed("E", "m"));
		EventSimulator simulator = simulator(queue("order", "orders.fifo"));
		simulator.queue("orders.fifo").send(MessageDraft.of("a").withGroup("g").withDeduplicationId("1"));
		this.clock.advance(Duration.ofMinutes(2));
		assertThat(this.functions.events("order")).hasSize(3);
		assertThat(simulator.queue("orders-dlq.fifo").messages()).hasSize(1);
	}

	@Test
	void deadLetterQueueMayHaveAFunctionToo() {
		this.functions.answers("order", new FunctionResult.Failed("E", "m"));
		EventSimulator simulator = simulator(queue("audit", "orders-dlq"), queue("order", "orders"));
		simulator.queue("orders").send(MessageDraft.of("a"));
		this.clock.advance(Duration.ofMinutes(2));
		assertThat(this.functions.events("audit")).singleElement()
			.satisfies((event) -> assertThat(event.at("/Records/0/attributes/DeadLetterQueueSourceArn").asString())
				.isEqualTo("arn:aws:sqs:us-east-1:123456789012:orders"));
	}

	@Test
	void whatIsSwitchedOffCallsNothing() {
		EventSimulator simulator = simulator(
				function("order", new SqsSourceModel("orders", 10, 0, null, List.of(), false)),
				function("refresh", new ScheduleSourceModel("rate(1 minute)", "UTC", null, null, 0, null, false)));
		simulator.queue("orders").send(MessageDraft.of("a"));
		this.clock.advance(Duration.ofHours(1));
		assertThat(this.told).isEmpty();
		assertThat(simulator.queue("orders").messages()).hasSize(1);
		assertThat(simulator.schedule("refresh").next()).isNull();
		simulator.schedule("refresh").fire();
		assertThat(this.functions.events("refresh")).hasSize(1);
	}

	@Test
	void objectsAreTold() {
		EventSimulator simulator = simulator(
				function("uploaded", new S3SourceModel("uploads", "", "", List.of("s3:ObjectCreated:*"), true)),
				function("audit", new S3SourceModel("uploads", "", "", List.of("s3:ObjectRemoved:*"), true)));
		simulator.bucket("uploads").put("a", new byte[0]);
		simulator.bucket("uploads").delete("a");
		assertThat(this.functions.events("uploaded")).hasSize(1);
		assertThat(this.functions.events("audit")).hasSize(1);
		assertThat(this.told).allMatch(AsynchronousAttempt.class::isInstance);
	}

	@Test
	void schedulesCallForAWeek() {
		EventSimulator simulator = simulator(function("refresh",
				new ScheduleSourceModel("cron(30 2 * * ? *)", "Europe/Vienna", null, null, 15, null, true)));
		assertThat(simulator.schedule("refresh").next()).isEqualTo("2026-03-25T01:30:00Z");
		this.clock.advance(Duration.ofDays(7));
		List<JsonNode> events = this.functions.events("refresh");
		assertThat(events).extracting((event) -> event.get("time").asString())
			.containsExactly("2026-03-25T01:30:00Z", "2026-03-26T01:30:00Z", "2026-03-27T01:30:00Z",
					"2026-03-28T01:30:00Z", "2026-03-30T00:30:00Z", "2026-03-31T00:30:00Z");
		assertThat(events.get(0)).isEqualTo(JsonMapper.shared()
			.readTree("""
					{"version":"0","id":"%s","detail-type":"Scheduled Event","source":"aws.scheduler",
					 "account":"123456789012","time":"2026-03-25T01:30:00Z","region":"us-east-1",
					 "resources":["arn:aws:scheduler:us-east-1:123456789012:schedule/default/refresh"],"detail":"{}"}"""
				.formatted(events.get(0).get("id").asString())));
	}

	@Test
	void scheduleMayHaveAnInput() {
		EventSimulator simulator = simulator(function("refresh",
				new ScheduleSourceModel("rate(1 day)", "UTC", null, null, 0,
						"{\"at\":\"<aws.scheduler.scheduled-time>\",\"try\":<aws.scheduler.attempt-number>}", true),
				new ScheduleSourceModel("rate(2 days)", "UTC", null, null, 0, "{\"second\":true}", true)));
		this.clock.advance(Duration.ofDays(1));
		simulator.schedule("refresh-2").fire();
		assertThat(this.functions.events("refresh")).extracting(JsonNode::toString)
			.containsExactly("{\"at\":\"2026-03-26T00:00:00Z\",\"try\":1}", "{\"second\":true}");
		assertThat(simulator.scheduleNames()).containsExactly("refresh", "refresh-2");
	}

	@Test
	void failureOfAScheduleIsTriedAgainAndToldAQueue() {
		this.functions.answers("refresh", new FunctionResult.Failed("E", "m"));
		EventSimulator simulator = simulator(
				AsynchronousSettings.DEFAULT.withDestinations(null, "arn:aws:sqs:us-east-1:123456789012:failures"),
				function("refresh", new ScheduleSourceModel("rate(1 hour)", "UTC", null, null, 0, "{}", true)));
		this.clock.advance(Duration.ofHours(1).plusMinutes(3));
		assertThat(this.functions.events("refresh")).hasSize(3);
		assertThat(simulator.queue("failures").messages()).singleElement()
			.satisfies((message) -> assertThat(message.body()).contains("RetriesExhausted"));
	}

	@Test
	void unknownNamesAreAnsweredWithTheKnown() {
		EventSimulator simulator = simulator(queue("order", "orders"), queue("audit", "audit"));
		assertThatExceptionOfType(UnknownSourceException.class).isThrownBy(() -> simulator.queue("order"))
			.withMessage("No queue is named 'order'; the application has audit, audit-dlq, orders, orders-dlq")
			.satisfies((ex) -> assertThat(ex.name()).isEqualTo("order"))
			.satisfies((ex) -> assertThat(ex.known()).hasSize(4));
		assertThatExceptionOfType(UnknownSourceException.class).isThrownBy(() -> simulator.bucket("uploads"))
			.withMessage("No bucket is named 'uploads': the application has none");
		assertThatExceptionOfType(UnknownSourceException.class).isThrownBy(() -> simulator.schedule("refresh"));
	}

	@Test
	void handlerMaySendOn() {
		EventSimulator[] holder = new EventSimulator[1];
		List<String> seen = new ArrayList<>();
		EventBackend backend = EventBackend.sequential((name, event, timeout) -> {
			seen.add(name);
			if ("order".equals(name)) {
				holder[0].queue("audit").send(MessageDraft.of("next"));
			}
			return new FunctionResult.Succeeded("null".getBytes(StandardCharsets.UTF_8));
		}, this.clock, Duration.ofSeconds(30));
		holder[0] = new EventSimulator(model(queue("order", "orders"), queue("audit", "audit")), backend,
				QueueRules.DEFAULT, AsynchronousSettings.DEFAULT, DeliveryListener.NONE);
		holder[0].start();
		holder[0].queue("orders").send(MessageDraft.of("a"));
		assertThat(seen).containsExactly("order", "audit");
	}

	private EventSimulator simulator(FunctionModel... functions) {
		return simulator(AsynchronousSettings.DEFAULT, functions);
	}

	private EventSimulator simulator(AsynchronousSettings settings, FunctionModel... functions) {
		EventSimulator simulator = new EventSimulator(model(functions),
				EventBackend.sequential(this.functions, this.clock, Duration.ofSeconds(30)), QueueRules.DEFAULT,
				settings, new DeliveryListener() {

					@Override
					public void delivered(SqsDelivery delivery) {
						EventSimulatorTests.this.told.add(delivery);
					}

					@Override
					public void called(AsynchronousAttempt attempt) {
						EventSimulatorTests.this.told.add(attempt);
					}

				});
		simulator.start();
		return simulator;
	}

	private static ApplicationModel model(FunctionModel... functions) {
		return ApplicationModel.of(List.of(), List.of(functions), List.of(), List.of());
	}

	private static FunctionModel queue(String function, String queue) {
		return function(function, new SqsSourceModel(queue, 10, 0, null, List.of(), true));
	}

	private static FunctionModel function(String name, SourceModel... sources) {
		return new FunctionModel(name, name, List.of(sources));
	}

}
