package io.chalice.gateway.sqs;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.chalice.gateway.FunctionResult;
import io.chalice.gateway.event.AccountRegion;
import io.chalice.gateway.event.EventBackend;
import io.chalice.gateway.event.VirtualClock;
import io.chalice.gateway.function.PayloadLimits;
import io.chalice.model.SqsSourceModel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link SqsPoller}.
 */
class SqsPollerTests {

	private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

	private final VirtualClock clock = new VirtualClock(START);

	private final List<JsonNode> events = new ArrayList<>();

	private final List<SqsDelivery> deliveries = new ArrayList<>();

	private final SimulatedQueue dead = new SimulatedQueue("orders-dlq", QueueSettings.DEFAULT, this.clock,
			AccountRegion.LOCAL, null);

	private final SimulatedQueue queue = new SimulatedQueue("orders",
			QueueSettings.DEFAULT.withDeadLetterQueue("orders-dlq", 3), this.clock, AccountRegion.LOCAL, this.dead);

	private Function<JsonNode, String> answer = (event) -> "null";

	private int largest;

	@Test
	void eventIsThatOfLambda() {
		start(source(10, 0));
		this.clock.advance(Duration.ofMillis(5));
		SentReceipt receipt = this.queue.send(MessageDraft.of("{\"a\":1}")
			.withAttribute("kind", MessageAttribute.ofText("order"))
			.withAttribute("bytes", MessageAttribute.ofBytes(new byte[] { 1, 2 })));
		String handle = this.events.get(0).at("/Records/0/receiptHandle").asString();
		assertThat(handle).startsWith("AQEB");
		assertThat(this.events).containsExactly(json("""
				{"Records":[{"messageId":"%s","receiptHandle":"%s","body":"{\\"a\\":1}",
				 "attributes":{"ApproximateReceiveCount":"1","SentTimestamp":"1767225600005",
				  "SenderId":"AIDACKCEVSQ6C2EXAMPLE","ApproximateFirstReceiveTimestamp":"1767225600005"},
				 "messageAttributes":{
				  "kind":{"stringValue":"order","stringListValues":[],"binaryListValues":[],"dataType":"String"},
				  "bytes":{"binaryValue":"AQI=","stringListValues":[],"binaryListValues":[],"dataType":"Binary"}},
				 "md5OfBody":"bb6cb5c68df4652941caf652a366f2d8","eventSource":"aws:sqs",
				 "eventSourceARN":"arn:aws:sqs:us-east-1:123456789012:orders","awsRegion":"us-east-1"}]}"""
			.formatted(receipt.messageId(), handle)));
	}

	@Test
	void eventOfFifoQueueSaysGroupAndNumbers() {
		SimulatedQueue fifo = new SimulatedQueue("orders.fifo", QueueSettings.DEFAULT, this.clock, AccountRegion.LOCAL,
				null);
		poller(new SqsSourceModel("orders.fifo", 10, 0, null, List.of(), true), fifo, Runnable::run).start();
		SentReceipt receipt = fifo.send(MessageDraft.of("a").withGroup("g").withDeduplicationId("1"));
		JsonNode attributes = this.events.get(0).at("/Records/0/attributes");
		assertThat(attributes.get("MessageGroupId").asString()).isEqualTo("g");
		assertThat(attributes.get("MessageDeduplicationId").asString()).isEqualTo("1");
		assertThat(attributes.get("SequenceNumber").asString()).isEqualTo(receipt.sequenceNumber());
	}

	@Test
	void batchHasWhatIsThereUpToItsSize() {
		start(source(4, 0));
		this.queue.sendAll(drafts(10));
		assertThat(this.events).extracting((event) -> event.get("Records").size()).containsExactly(4, 4, 2);
		assertThat(this.queue.messages()).isEmpty();
	}

	@Test
	void windowCollectsUntilItIsOver() {
		start(source(100, 5));
		this.queue.sendAll(drafts(2));
		this.clock.advance(Duration.ofSeconds(3));
		this.queue.sendAll(drafts(3));
		this.clock.advance(Duration.ofMillis(1999));
		assertThat(this.events).isEmpty();
		this.clock.advance(Duration.ofMillis(1));
		assertThat(this.events).extracting((event) -> event.get("Records").size()).containsExactly(5);
		this.queue.sendAll(drafts(1));
		this.clock.advance(Duration.ofSeconds(5));
		assertThat(this.events).extracting((event) -> event.get("Records").size()).containsExactly(5, 1);
	}

	@Test
	void windowIsOverWhenTheBatchIsFull() {
		start(source(20, 300));
		this.queue.sendAll(drafts(19));
		assertThat(this.events).isEmpty();
		this.queue.sendAll(drafts(2));
		assertThat(this.events).extracting((event) -> event.get("Records").size()).containsExactly(20);
	}

	@Test
	void batchFitsIntoSixMegabytes() {
		start(source(10, 0));
		String body = "x".repeat(1_000_000);
		this.queue.sendAll(IntStream.range(0, 10).mapToObj((index) -> MessageDraft.of(body)).toList());
		assertThat(this.events).extracting((event) -> event.get("Records").size()).containsExactly(6, 4);
		assertThat(this.largest).isLessThanOrEqualTo(PayloadLimits.LIMIT);
	}

	@Test
	void onlyWhatHasFailedComesAgain() {
		this.answer = (event) -> failures(event, "m1");
		start(source(10, 0));
		this.queue.sendAll(drafts(3));
		assertThat(this.queue.messages()).extracting(QueuedMessage::body).containsExactly("m1");
		this.answer = (event) -> "{\"batchItemFailures\":[]}";
		this.clock.advance(Duration.ofSeconds(29));
		assertThat(this.events).hasSize(1);
		this.clock.advance(Duration.ofSeconds(1));
		assertThat(this.events).hasSize(2);
		assertThat(this.events.get(1).at("/Records/0/attributes/ApproximateReceiveCount").asString()).isEqualTo("2");
		assertThat(this.queue.messages()).isEmpty();
		assertThat(this.deliveries.get(0).failed())
			.containsExactly(this.events.get(1).at("/Records/0/messageId").asString());
	}

	@Test
	void whatFailsAlwaysLandsInTheDeadLetterQueue() {
		this.answer = (event) -> {
			throw new IllegalStateException("crash");
		};
		start(source(10, 0));
		this.queue.sendAll(drafts(2));
		this.clock.advance(Duration.ofSeconds(89));
		assertThat(this.events).hasSize(3);
		assertThat(this.dead.messages()).isEmpty();
		this.clock.advance(Duration.ofSeconds(1));
		assertThat(this.events).hasSize(3);
		assertThat(this.dead.messages()).extracting(QueuedMessage::body).containsExactly("m0", "m1");
		assertThat(this.queue.messages()).isEmpty();
	}

	@Test
	void whatIsUnwantedIsDeletedUnseen() {
		SqsSourceModel source = new SqsSourceModel("orders", 10, 0, null, List.of("{\"body\":{\"kind\":[\"order\"]}}",
				"{\"body\":[\"plain\"]}", "{\"messageAttributes\":{\"urgent\":{\"stringValue\":[\"yes\"]}}}"), true);
		start(source);
		this.queue.send(MessageDraft.of("{\"kind\":\"other\"}"));
		this.queue.send(MessageDraft.of("kind"));
		this.queue.send(MessageDraft.of("{\"kind\":\"order\"}"));
		this.queue.send(MessageDraft.of("plain"));
		this.queue.send(MessageDraft.of("any").withAttribute("urgent", MessageAttribute.ofText("yes")));
		assertThat(this.events).extracting((event) -> event.at("/Records/0/body").asString())
			.containsExactly("{\"kind\":\"order\"}", "plain", "any");
		assertThat(this.queue.messages()).isEmpty();
	}

	@Test
	void callsAtOnceAreLimited() {
		Deque<Runnable> running = new ArrayDeque<>();
		poller(new SqsSourceModel("orders", 1, 0, 2, List.of(), true), this.queue, running::add).start();
		this.queue.sendAll(drafts(5));
		assertThat(running).hasSize(2);
		running.remove().run();
		assertThat(running).hasSize(2);
		while (!running.isEmpty()) {
			running.remove().run();
		}
		assertThat(this.events).hasSize(5);
	}

	@Test
	void threadsCallAtOnceAndHandleEachMessageOnce() throws InterruptedException {
		ExecutorService threads = Executors.newFixedThreadPool(4);
		CountDownLatch handled = new CountDownLatch(500);
		Set<String> bodies = ConcurrentHashMap.newKeySet();
		AtomicInteger calls = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		EventBackend backend = new EventBackend((name, event, timeout) -> {
			most.accumulateAndGet(calls.incrementAndGet(), Math::max);
			JsonMapper.shared().readTree(event).get("Records").forEach((record) -> {
				bodies.add(record.get("body").asString());
				handled.countDown();
			});
			calls.decrementAndGet();
			return new FunctionResult.Succeeded("null".getBytes(StandardCharsets.UTF_8));
		}, this.clock, threads, AccountRegion.LOCAL, Duration.ofSeconds(3));
		new SqsPoller(new SqsSourceModel("orders", 3, 0, 3, List.of(), true), "handle", this.queue, backend,
				(delivery) -> {
				})
			.start();
		for (int index = 0; index < 50; index++) {
			int first = index * 10;
			this.queue.sendAll(
					IntStream.range(first, first + 10).mapToObj((number) -> MessageDraft.of("m" + number)).toList());
		}
		assertThat(handled.await(30, TimeUnit.SECONDS)).isTrue();
		threads.shutdown();
		assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
		assertThat(bodies).hasSize(500);
		assertThat(most.get()).isBetween(1, 3);
		assertThat(this.queue.messages()).isEmpty();
	}

	@Test
	void errorOfAFunctionPassesAndPollingGoesOn() {
		this.answer = (event) -> {
			throw new AssertionError("in a handler");
		};
		start(source(10, 0));
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> this.queue.send(MessageDraft.of("a")));
		this.answer = (event) -> "null";
		this.queue.send(MessageDraft.of("b"));
		assertThat(this.queue.messages()).extracting(QueuedMessage::body).containsExactly("a");
		this.clock.advance(Duration.ofSeconds(30));
		assertThat(this.queue.messages()).isEmpty();
	}

	@Test
	void whatIsNotAnsweredInTimeComesAgain() {
		Deque<Runnable> running = new ArrayDeque<>();
		poller(source(1, 0), this.queue, running::add).start();
		this.queue.send(MessageDraft.of("a"));
		this.clock.advance(Duration.ofSeconds(30));
		assertThat(running).hasSize(2);
		running.remove().run();
		assertThat(this.queue.messages()).as("the handle of the first receive is void").hasSize(1);
		running.remove().run();
		assertThat(this.queue.messages()).isEmpty();
	}

	@Test
	void pollsWhatWasThereBeforeIt() {
		this.queue.send(MessageDraft.of("before"));
		start(source(10, 0));
		assertThat(this.events).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			orders | 11 | 0 | | 3 | its batch size is 11, and Lambda takes 1 to 10 without a window
			orders | 10001 | 1 | | 3 | its batch size is 10001, and Lambda takes 1 to 10000 with a window
			orders | 10    | 301 |      | 3  | its window is 301 s, and Lambda takes 0 to 300
			a.fifo | 10    | 1   |      | 3  | a FIFO queue has no window
			orders | 10    | 0   | 1    | 3  | its maximum concurrency is 1, and Lambda takes 2 to 1000
			orders | 10 | 0 | | 31 | its visibility timeout of 30 s is shorter than the function's timeout of 31 s
			""")
	void refusesWhatLambdaRefuses(String name, int batchSize, int window, @Nullable Integer concurrency, int timeout,
			String reason) {
		SimulatedQueue other = new SimulatedQueue(name, QueueSettings.DEFAULT, this.clock, AccountRegion.LOCAL, null);
		SqsSourceModel source = new SqsSourceModel(name, batchSize, window, concurrency, List.of(), true);
		EventBackend backend = EventBackend.sequential((function, event, time) -> new FunctionResult.Rejected("no"),
				this.clock, Duration.ofSeconds(timeout));
		assertThatExceptionOfType(UnusableSourceException.class)
			.isThrownBy(() -> new SqsPoller(source, "handle", other, backend, this.deliveries::add))
			.withMessage("Function 'handle' cannot have the messages of queue '%s': %s".formatted(name, reason))
			.satisfies((ex) -> assertThat(ex.functionName()).isEqualTo("handle"))
			.satisfies((ex) -> assertThat(ex.queue()).isEqualTo(name));
	}

	private void start(SqsSourceModel source) {
		poller(source, this.queue, Runnable::run).start();
	}

	private SqsPoller poller(SqsSourceModel source, SimulatedQueue polled, Executor executor) {
		EventBackend backend = new EventBackend((name, event, timeout) -> handle(event), this.clock, executor,
				AccountRegion.LOCAL, Duration.ofSeconds(3));
		return new SqsPoller(source, "handle", polled, backend, this.deliveries::add);
	}

	private FunctionResult handle(byte[] event) {
		JsonNode tree = JsonMapper.shared().readTree(event);
		this.events.add(tree);
		this.largest = Math.max(this.largest, event.length);
		try {
			return new FunctionResult.Succeeded(this.answer.apply(tree).getBytes(StandardCharsets.UTF_8));
		}
		catch (IllegalStateException ex) {
			return new FunctionResult.Failed(ex.getClass().getName(), String.valueOf(ex.getMessage()));
		}
	}

	private static String failures(JsonNode event, String body) {
		for (JsonNode record : event.get("Records")) {
			if (record.get("body").asString().equals(body)) {
				return "{\"batchItemFailures\":[{\"itemIdentifier\":\"%s\"}]}"
					.formatted(record.get("messageId").asString());
			}
		}
		return "null";
	}

	private static SqsSourceModel source(int batchSize, int window) {
		return new SqsSourceModel("orders", batchSize, window, null, List.of(), true);
	}

	private static List<MessageDraft> drafts(int count) {
		return IntStream.range(0, count).mapToObj((index) -> MessageDraft.of("m" + index)).toList();
	}

	private static JsonNode json(String text) {
		return JsonMapper.shared().readTree(text);
	}

}
