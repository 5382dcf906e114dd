package io.chalice.gateway.sqs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.chalice.gateway.event.AccountRegion;
import io.chalice.gateway.event.VirtualClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link SimulatedQueue} and the rules it goes by.
 */
class SimulatedQueueTests {

	private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

	private final VirtualClock clock = new VirtualClock(START);

	@Test
	void hidesWhatWasReceivedUntilTheVisibilityTimeoutHasPassed() {
		SimulatedQueue queue = queue("orders", QueueSettings.DEFAULT);
		queue.send(MessageDraft.of("a"));
		QueuedMessage first = receive(queue).get(0);
		assertThat(receive(queue)).isEmpty();
		assertThat(queue.nextVisible()).isEqualTo(START.plusSeconds(30));
		this.clock.advance(Duration.ofSeconds(29));
		assertThat(receive(queue)).isEmpty();
		this.clock.advance(Duration.ofSeconds(1));
		QueuedMessage second = receive(queue).get(0);
		assertThat(second.messageId()).isEqualTo(first.messageId());
		assertThat(second.receiveCount()).isEqualTo(2);
		assertThat(second.firstReceivedAt()).isEqualTo(START);
		assertThat(second.receiptHandle()).isNotEqualTo(first.receiptHandle());
	}

	@Test
	void deletesByTheLastReceiptHandleOnly() {
		SimulatedQueue queue = queue("orders", QueueSettings.DEFAULT);
		queue.send(MessageDraft.of("a"));
		String stale = receive(queue).get(0).receiptHandle();
		this.clock.advance(Duration.ofSeconds(30));
		String handle = receive(queue).get(0).receiptHandle();
		assertThat(queue.delete(stale)).isFalse();
		assertThat(queue.messages()).hasSize(1);
		assertThat(queue.delete(handle)).isTrue();
		assertThat(queue.delete(handle)).isFalse();
		assertThat(queue.messages()).isEmpty();
	}

	@Test
	void delaysByMessageOrQueue() {
		SimulatedQueue queue = queue("orders", QueueSettings.DEFAULT.withDelay(Duration.ofSeconds(5)));
		queue.send(MessageDraft.of("queue's"));
		queue.send(MessageDraft.of("own").withDelay(Duration.ofSeconds(2)));
		queue.send(MessageDraft.of("none").withDelay(Duration.ZERO));
		assertThat(bodies(receive(queue))).containsExactly("none");
		this.clock.advance(Duration.ofSeconds(2));
		assertThat(bodies(receive(queue))).containsExactly("own");
		this.clock.advance(Duration.ofSeconds(3));
		assertThat(bodies(receive(queue))).containsExactly("queue's");
	}

	@Test
	void movesWhatWasReceivedTooOften() {
		SimulatedQueue dead = queue("orders-dlq", QueueSettings.DEFAULT);
		SimulatedQueue queue = new SimulatedQueue("orders", QueueSettings.DEFAULT.withDeadLetterQueue("orders-dlq", 2),
				this.clock, AccountRegion.LOCAL, dead);
		String id = queue.send(MessageDraft.of("a")).messageId();
		for (int count = 1; count <= 2; count++) {
			assertThat(receive(queue)).hasSize(1);
			this.clock.advance(Duration.ofSeconds(30));
		}
		assertThat(dead.messages()).isEmpty();
		assertThat(receive(queue)).isEmpty();
		assertThat(queue.messages()).isEmpty();
		assertThat(dead.messages()).singleElement().satisfies((message) -> {
			assertThat(message.messageId()).isEqualTo(id);
			assertThat(message.sentAt()).isEqualTo(START);
			assertThat(message.receiveCount()).isEqualTo(2);
			assertThat(message.sourceArn()).isEqualTo("arn:aws:sqs:us-east-1:123456789012:orders");
		});
	}

	@Test
	void attributesCanChange() {
		SimulatedQueue dead = queue("orders-dlq", QueueSettings.DEFAULT);
		QueueSettings settings = QueueSettings.DEFAULT.withDeadLetterQueue("orders-dlq", 1);
		SimulatedQueue queue = new SimulatedQueue("orders", settings, this.clock, AccountRegion.LOCAL, dead);
		queue.change(settings.withoutDeadLetterQueue().withVisibilityTimeout(Duration.ofSeconds(1)));
		assertThat(queue.deadLetterQueue()).isNull();
		queue.send(MessageDraft.of("a"));
		for (int count = 1; count <= 5; count++) {
			assertThat(receive(queue)).hasSize(1);
			this.clock.advance(Duration.ofSeconds(1));
		}
		queue.change(settings);
		assertThat(receive(queue)).isEmpty();
		assertThat(dead.messages()).hasSize(1);
		assertThatIllegalArgumentException().isThrownBy(() -> queue.change(settings.withDeadLetterQueue("other", 1)))
			.withMessage("Queue 'orders' cannot get another dead-letter queue");
	}

	@Test
	void forgetsWhatWasKeptLongEnough() {
		SimulatedQueue queue = queue("orders", QueueSettings.DEFAULT);
		queue.send(MessageDraft.of("a"));
		this.clock.advance(Duration.ofDays(4).minusSeconds(1));
		assertThat(queue.messages()).hasSize(1);
		this.clock.advance(Duration.ofSeconds(1));
		assertThat(queue.messages()).isEmpty();
		assertThat(queue.expired()).isEqualTo(1);
	}

	@Test
	void fifoQueueTakesTheSameMessageOnceWithinFiveMinutes() {
		SimulatedQueue queue = queue("orders.fifo", QueueSettings.DEFAULT);
		MessageDraft draft = MessageDraft.of("a").withGroup("g").withDeduplicationId("1");
		SentReceipt first = queue.send(draft);
		queue.delete(receive(queue).get(0).receiptHandle());
		this.clock.advance(Duration.ofMinutes(5).minusMillis(1));
		SentReceipt second = queue.send(draft);
		assertThat(second.duplicate()).isTrue();
		assertThat(second.messageId()).isEqualTo(first.messageId());
		assertThat(queue.messages()).isEmpty();
		this.clock.advance(Duration.ofMillis(1));
		assertThat(queue.send(draft).duplicate()).isFalse();
		assertThat(queue.messages()).hasSize(1);
	}

	@Test
	void fifoQueueTellsTheSameMessageByItsBody() {
		SimulatedQueue queue = queue("orders.fifo", QueueSettings.DEFAULT.withContentBasedDeduplication(true));
		assertThat(queue.send(MessageDraft.of("a").withGroup("g")).duplicate()).isFalse();
		assertThat(queue.send(MessageDraft.of("a").withGroup("h")).duplicate()).isTrue();
		assertThat(queue.send(MessageDraft.of("b").withGroup("g")).duplicate()).isFalse();
	}

	@Test
	void fifoGroupWaitsForWhatIsHidden() {
		SimulatedQueue queue = queue("orders.fifo", QueueSettings.DEFAULT.withContentBasedDeduplication(true));
		List.of("a1", "b1", "a2", "b2", "a3")
			.forEach((body) -> queue.send(MessageDraft.of(body).withGroup(body.substring(0, 1))));
		List<QueuedMessage> batch = queue.receive(3, (message) -> MessageSelection.Decision.TAKE);
		assertThat(bodies(batch)).containsExactly("a1", "b1", "a2");
		assertThat(receive(queue)).isEmpty();
		queue.delete(batch.get(1).receiptHandle());
		assertThat(bodies(receive(queue))).containsExactly("b2");
		queue.delete(batch.get(0).receiptHandle());
		assertThat(receive(queue)).isEmpty();
		this.clock.advance(Duration.ofSeconds(30));
		assertThat(bodies(receive(queue))).containsExactly("a2", "b2", "a3");
	}

	@Test
	void sequenceNumbersGrow() {
		SimulatedQueue queue = queue("orders.fifo", QueueSettings.DEFAULT.withContentBasedDeduplication(true));
		List<String> numbers = IntStream.range(0, 20)
			.mapToObj((index) -> queue.send(MessageDraft.of("m" + index).withGroup("g")).sequenceNumber())
			.toList();
		assertThat(numbers).isSorted().doesNotHaveDuplicates().allMatch((number) -> number.length() == 20);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			orders      |        | 0   |   |   | its body is empty
			orders      | a      | 901 |   |   | its delay is 901 s, and SQS takes 0 to 900
			orders      | a      | 0   | g | 1 | only a FIFO queue has deduplication ids
			orders.fifo | a      |     |   | 1 | a FIFO queue wants its group
			orders.fifo | a      | 1   | g | 1 | a FIFO queue delays all its messages or none, not one
			orders.fifo | a      |     | g |   | wants its deduplication id
			orders      | a\u0001b | 0  |   |   | U+0001
			""")
	void refusesWhatSqsRefuses(String name, String body, Integer delay, String group, String id, String reason) {
		MessageDraft draft = MessageDraft.of((body != null) ? body.replace("\\u0001", "\u0001") : "")
			.withDelay((delay != null) ? Duration.ofSeconds(delay) : null)
			.withGroup(group)
			.withDeduplicationId(id);
		assertThatExceptionOfType(RefusedMessageException.class)
			.isThrownBy(() -> queue(name, QueueSettings.DEFAULT).send(draft))
			.withMessageStartingWith("Queue '%s' does not take the message: ".formatted(name))
			.withMessageContaining(reason)
			.satisfies((ex) -> assertThat(ex.queue()).isEqualTo(name));
	}

	@Test
	void takesOneMebibyteWithAttributes() {
		SimulatedQueue queue = queue("orders", QueueSettings.DEFAULT);
		MessageDraft largest = MessageDraft.of("x".repeat(1024 * 1024 - 4 - 6 - 2))
			.withAttribute("name", MessageAttribute.ofText("ab"));
		queue.send(largest);
		assertThatExceptionOfType(RefusedMessageException.class)
			.isThrownBy(() -> queue.send(largest.withAttribute("more", MessageAttribute.ofBytes(new byte[1]))))
			.withMessageContaining("it has 1048587 bytes with its attributes, and SQS takes 1048576");
	}

	@Test
	void takesTenAttributes() {
		MessageDraft draft = MessageDraft.of("a");
		for (int index = 0; index < 11; index++) {
			draft = draft.withAttribute("n" + index, MessageAttribute.ofNumber(index));
		}
		MessageDraft tooMany = draft;
		assertThatExceptionOfType(RefusedMessageException.class)
			.isThrownBy(() -> queue("orders", QueueSettings.DEFAULT).send(tooMany))
			.withMessageContaining("it has 11 attributes, and SQS takes 10");
	}

	@Test
	void settingsAreThoseOfSqs() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> QueueSettings.DEFAULT.withVisibilityTimeout(Duration.ofHours(13)))
			.withMessage("A visibility timeout of 46800 s: SQS takes 0 to 43200");
		assertThatIllegalArgumentException().isThrownBy(() -> QueueSettings.DEFAULT.withDeadLetterQueue("d", 0));
		SimulatedQueue standard = queue("d", QueueSettings.DEFAULT);
		assertThatIllegalArgumentException().isThrownBy(
				() -> new SimulatedQueue("q.fifo", QueueSettings.DEFAULT, this.clock, AccountRegion.LOCAL, standard))
			.withMessageContaining("both have to be FIFO or neither");
	}

	private SimulatedQueue queue(String name, QueueSettings settings) {
		return new SimulatedQueue(name, settings, this.clock, AccountRegion.LOCAL, null);
	}

	private static List<QueuedMessage> receive(SimulatedQueue queue) {
		return queue.receive(10, (message) -> MessageSelection.Decision.TAKE);
	}

	private static List<String> bodies(List<QueuedMessage> messages) {
		return messages.stream().map(QueuedMessage::body).toList();
	}

}
