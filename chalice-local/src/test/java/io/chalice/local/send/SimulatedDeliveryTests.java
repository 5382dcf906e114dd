package io.chalice.local.send;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.chalice.gateway.function.InProcessFunctions;
import io.chalice.local.control.EventDelivery;
import io.chalice.local.control.EventDelivery.Status;
import io.chalice.local.control.SendRequest;
import io.chalice.local.control.UnsendableEventException;
import io.chalice.model.ApplicationModel;
import io.chalice.model.FunctionModel;
import io.chalice.model.S3SourceModel;
import io.chalice.model.ScheduleSourceModel;
import io.chalice.model.SqsSourceModel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SimulatedDeliveryTests {

	private static final ApplicationModel MODEL = ApplicationModel.of(List.of(), List.of(
			new FunctionModel("order", "a.B#order(Order)",
					List.of(new SqsSourceModel("arn:aws:sqs:us-east-1:123456789012:orders", 100, 60, 2, List.of(),
							false))),
			new FunctionModel("big", "a.B#big(Order)",
					List.of(new SqsSourceModel("sizes.fifo", 10, 0, null, List.of("{\"body\":{\"size\":[\"big\"]}}"),
							true))),
			new FunctionModel("uploaded", "a.B#uploaded(S3Notification)",
					List.of(new S3SourceModel("uploads", "in/", ".csv", List.of("s3:ObjectCreated:*"), true))),
			new FunctionModel("refresh", "a.B#refresh()",
					List.of(new ScheduleSourceModel("rate(5 minutes)", "UTC", null, null, 0, null, false))),
			new FunctionModel("plain", "a.B#plain(Map)")), List.of(), List.of());

	private final List<JsonNode> events = new ArrayList<>();

	private String answer = "null";

	@Test
	void messageOfAQueueIsSentByTheQueuesNameOrTheFunctions() {
		assertThat(send("orders", null, "{\"id\": 1}")).singleElement().satisfies((delivery) -> {
			assertThat(delivery.function()).isEqualTo("order");
			assertThat(delivery.status()).isEqualTo(Status.SUCCEEDED);
			assertThat(delivery.error()).isNull();
			assertThat(delivery.next()).isNull();
		});
		send("order", "sqs", "{\"id\": 2}");
		assertThat(this.events).extracting((event) -> record(event).path("body").asString())
			.containsExactly("{\"id\": 1}", "{\"id\": 2}");
		assertThat(record(this.events.get(0)).path("eventSourceARN").asString())
			.isEqualTo("arn:aws:sqs:us-east-1:123456789012:orders");
	}

	@Test
	void messageThatIsReportedAsFailedHasFailed() {
		this.answer = "unknown";
		assertThat(send("orders", null, "{}")).singleElement().satisfies((delivery) -> {
			assertThat(delivery.status()).isEqualTo(Status.FAILED);
			assertThat(delivery.error()).isEqualTo("the message is reported as failed");
			assertThat(delivery.next()).contains("visibility time-out");
		});
	}

	@Test
	void whatAFilterKeepsAwayIsDeliveredToNobody() {
		assertThat(send("sizes.fifo", null, "{\"size\": \"small\"}")).isEmpty();
		assertThat(send("sizes.fifo", null, "{\"size\": \"big\"}")).hasSize(1);
		assertThat(send("uploads", null, "out/a.csv")).isEmpty();
	}

	@Test
	void objectIsSentByItsKeyOrWithMoreOfIt() {
		send("uploads", null, "in/a b.csv");
		send("uploads", null, "{\"key\": \"in/c.csv\", \"size\": 12, \"eventName\": \"s3:ObjectCreated:Copy\"}");
		assertThat(this.events).extracting((event) -> record(event).path("s3").path("object").path("key").asString())
			.containsExactly("in/a+b.csv", "in/c.csv");
		assertThat(record(this.events.get(1)).path("eventName").asString()).isEqualTo("ObjectCreated:Copy");
		assertThat(record(this.events.get(1)).path("s3").path("object").path("size").asInt()).isEqualTo(12);
	}

	@Test
	void objectComesThroughATopicAndAQueue() {
		send("orders", "s3-in-sqs", "in/a.csv");
		send("orders", "s3-in-sns-in-sqs", "in/a.csv");
		send("uploads", "s3-in-sns", "in/a.csv");
		JsonMapper mapper = new JsonMapper();
		JsonNode first = mapper.readTree(record(this.events.get(0)).path("body").asString());
		assertThat(record(first).path("eventSource").asString()).isEqualTo("aws:s3");
		JsonNode second = mapper.readTree(record(this.events.get(1)).path("body").asString());
		assertThat(record(mapper.readTree(second.path("Message").asString())).path("eventSource").asString())
			.isEqualTo("aws:s3");
		assertThat(record(this.events.get(2)).path("EventSource").asString()).isEqualTo("aws:sns");
	}

	@Test
	void scheduleFiresWithItsOwnEventOrTheOneThatIsTyped() {
		send("refresh", null, "");
		send("refresh", null, "{\"full\": true}");
		assertThat(this.events.get(0).path("source").asString()).isEqualTo("aws.scheduler");
		assertThat(this.events.get(1).path("full").asBoolean()).isTrue();
	}

	@Test
	void functionWithoutSourceGetsWhatIsTyped() {
		assertThat(send("plain", null, "{\"a\": 1}")).extracting(EventDelivery::answer).containsExactly("null");
		assertThat(this.events.get(0).path("a").asInt()).isEqualTo(1);
	}

	@Test
	void whatCannotBeSentIsExplained() {
		refused("nowhere", null, "{}",
				"No source is named 'nowhere'; the application has big, order, orders, plain, refresh, sizes.fifo, "
						+ "uploaded, uploads");
		refused("orders", null, "", "A message needs a body: add it, or -f FILE");
		refused("plain", null, " ", "Nothing is sent: add the event's JSON, or -f FILE");
		refused("uploads", null, "{\"size\": 1}",
				"An object needs a key: type it, or JSON such as " + "{\"key\": \"in/a.csv\", \"size\": 12}");
		refused("uploads", "sqs", "{}", "'uploads' is no source for the template sqs");
		refused("orders", "schedule", "", "'orders' is no source for the template schedule");
	}

	private void refused(String source, @Nullable String template, String input, String message) {
		assertThatExceptionOfType(UnsendableEventException.class).isThrownBy(() -> send(source, template, input))
			.withMessage(message);
	}

	private List<EventDelivery> send(String source, @Nullable String template, String input) {
		UnaryOperator<byte[]> target = (event) -> {
			JsonNode json = new JsonMapper().readTree(event);
			this.events.add(json);
			String failed = record(json).path("messageId").asString("");
			return (this.answer.equals("unknown") ? "{\"batchItemFailures\":[{\"itemIdentifier\":\"" + failed + "\"}]}"
					: this.answer)
				.getBytes(StandardCharsets.UTF_8);
		};
		FunctionLog log = new FunctionLog((function, event) -> {
		});
		try (InProcessFunctions functions = new InProcessFunctions(
				Map.of("order", target, "big", target, "uploaded", target, "refresh", target, "plain", target))) {
			return new SimulatedDelivery(MODEL, new RecordedFunctions(functions, log))
				.send(new SendRequest(source, template, input));
		}
	}

	private static JsonNode record(JsonNode event) {
		return event.path("Records").path(0);
	}

}
