package io.chalice.test.events;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import io.chalice.gateway.simulator.UnknownSourceException;
import io.chalice.gateway.sqs.RefusedMessageException;
import io.chalice.test.ChaliceTest;
import io.chalice.test.ChaliceTestClient;
import io.chalice.test.TestCalls;
import io.chalice.test.TestClock;
import io.chalice.test.TestQueue;
import io.chalice.test.events.EventApplication.Order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests of an application's queues, bucket and schedules through
 * {@link ChaliceTestClient}.
 */
@ChaliceTest
class EventTests {

	@Autowired
	private ChaliceTestClient client;

	@Autowired
	private EventApplication application;

	@BeforeEach
	void forget() {
		this.application.seen().clear();
	}

	@Test
	void messageIsHandled() {
		this.client.sqs("orders").send(new Order(1)).hasSucceeded().hasCalled("order").hasDelivered(new Order(1));
		this.client.sqs("arn:aws:sqs:us-east-1:123456789012:orders")
			.message("{ \"id\": 2 }")
			.attribute("kind", "test")
			.attribute("count", 3)
			.attribute("bytes", new byte[] { 1 })
			.send()
			.hasDelivered("{ \"id\": 2 }");
		assertThat(this.application.seen()).hasSize(2);
		assertThat(this.application.seen().get(0)).isEqualTo("order 1 {} 1");
		assertThat(this.application.seen().get(1)).contains("kind=test", "count=3", "bytes=AQ==");
		this.client.sqs("orders").messages().isEmpty();
	}

	@Test
	void onlyWhatFailsIsRedelivered() {
		TestQueue orders = this.client.sqs("orders");
		orders.sendAll(new Order(1), new Order(-1), new Order(2)).hasCalled("order").hasFailed(new Order(-1));
		this.client.clock().advance(Duration.ofSeconds(29)).isEmpty();
		this.client.clock().advance(Duration.ofSeconds(1)).hasRedelivered(new Order(-1)).hasFailed(new Order(-1));
		orders.messages().hasBodies(new Order(-1));
		orders.deadLetters().isEmpty();
		this.client.clock().advance(Duration.ofMinutes(1));
		orders.messages().isEmpty();
		orders.deadLetters().hasSize(1).hasBodies(new Order(-1));
		this.client.sqs("orders-dlq").messages().hasSize(1);
	}

	@Test
	void whatCannotBeBoundFailsAlone() {
		this.client.sqs("orders").sendAll("no JSON", new Order(3)).hasFailed("no JSON");
		assertThat(this.application.seen()).containsExactly("order 3 {} 1");
	}

	@Test
	void queueCanBeSetUpOtherwise() {
		TestQueue orders = this.client.sqs("orders").visibilityTimeout(Duration.ofMinutes(2)).maxReceiveCount(1);
		orders.send(new Order(-1)).hasFailed(new Order(-1));
		this.client.clock().advance(Duration.ofSeconds(119)).isEmpty();
		orders.deadLetters().isEmpty();
		this.client.clock().advance(Duration.ofSeconds(1)).isEmpty();
		orders.deadLetters().hasSize(1);
		orders.withoutDeadLetterQueue().send(new Order(-2));
		this.client.clock().advance(Duration.ofMinutes(20)).hasFailed(repeated(new Order(-2), 10));
		assertThatIllegalStateException().isThrownBy(orders::deadLetters)
			.withMessage("Queue 'orders' has no dead-letter queue");
		assertThatIllegalStateException().isThrownBy(() -> orders.maxReceiveCount(2));
	}

	private static Object[] repeated(Object value, int count) {
		Object[] values = new Object[count];
		Arrays.fill(values, value);
		return values;
	}

	@Test
	void windowCollectsABatch() {
		TestQueue audit = this.client.sqs("audit");
		audit.send("good").isEmpty();
		audit.send("bad").isEmpty();
		this.client.clock()
			.advance(Duration.ofSeconds(5))
			.hasCalled("audit")
			.hasDelivered("good", "bad")
			.hasFailed("bad");
	}

	@Test
	void groupWaitsForItsFailure() {
		TestQueue steps = this.client.sqs("steps.fifo");
		steps.message("bad 1").group("a").send().hasFailed("bad 1");
		steps.message("2").group("a").send().isEmpty();
		steps.message("1").group("b").send().hasSucceeded();
		this.client.clock().advance(Duration.ofMinutes(2));
		assertThat(this.application.seen()).containsExactly("a bad 1", "b 1", "a bad 1", "a bad 1", "a 2");
		steps.deadLetters().hasBodies("bad 1");
		steps.message("3").group("a").deduplicationId("3").send().hasSucceeded();
		steps.message("3").group("a").deduplicationId("3").send().isEmpty();
	}

	@Test
	void delayedMessageComesLater() {
		this.client.sqs("orders").message(new Order(1)).delay(Duration.ofMinutes(1)).send().isEmpty();
		this.client.clock().advance(Duration.ofMinutes(1)).hasSucceeded();
	}

	@Test
	void unwantedMessageIsDeleted() {
		TestQueue payments = this.client.sqs("payments");
		payments.sendAll("{\"amount\":0}", "{\"amount\":5}", "text").hasDelivered("{\"amount\":5}");
		payments.messages().isEmpty();
	}

	@Test
	void objectIsTold() {
		this.client.s3("uploads").put("in/a b+ü.csv", "a,b").hasSucceeded().hasCalled("uploaded");
		this.client.s3("uploads").put("in/a.txt").isEmpty();
		this.client.s3("uploads").delete("in/a b+ü.csv").hasCalled("removed");
		this.client.s3("uploads").versioned().delete("x").hasCalled("removed");
		assertThat(this.application.seen()).containsExactly("ObjectCreated:Put in/a b+ü.csv 3",
				"ObjectRemoved:Delete in/a b+ü.csv -1", "ObjectRemoved:DeleteMarkerCreated x -1");
	}

	@Test
	void scheduleFires() {
		this.client.schedule("refresh").fire().hasSucceeded().hasDelivered("{\"id\":7}");
		assertThat(this.client.schedule("nightly").next()).isEqualTo("2026-01-01T01:30:00Z");
		this.application.seen().add("broken");
		this.client.schedule("refresh").fire().hasError("IllegalStateException: broken").hasFailed("{\"id\":7}");
		this.client.clock().advance(Duration.ofMinutes(1)).hasRedelivered("{\"id\":7}");
	}

	@Test
	void weekOfSchedulesKnowsWhenTheClocksArePutForward() {
		this.client.clock().startAt(Instant.parse("2026-03-25T00:00:00Z"));
		TestCalls calls = this.client.clock().advance(Duration.ofDays(7)).hasSucceeded();
		assertThat(calls.list()).hasSize(7 * 24 * 4 + 6);
		assertThat(this.application.seen()).filteredOn((line) -> line.startsWith("nightly"))
			.containsExactly("nightly 2026-03-25T01:30:00Z", "nightly 2026-03-26T01:30:00Z",
					"nightly 2026-03-27T01:30:00Z", "nightly 2026-03-28T01:30:00Z", "nightly 2026-03-30T00:30:00Z",
					"nightly 2026-03-31T00:30:00Z");
	}

	@Test
	void everyTestBeginsAnew() {
		TestClock clock = this.client.clock();
		assertThat(clock.now()).isEqualTo("2026-01-01T00:00:00Z");
		clock.advanceTo(Instant.parse("2026-01-01T00:10:00Z")).isEmpty();
		assertThatIllegalArgumentException().isThrownBy(() -> clock.advanceTo(Instant.parse("2026-01-01T00:00:00Z")));
		this.client.sqs("orders-dlq").messages().isEmpty();
	}

	@Test
	void unknownNamesAreAnsweredWithTheKnown() {
		assertThatExceptionOfType(UnknownSourceException.class).isThrownBy(() -> this.client.sqs("order"))
			.withMessage("No queue is named 'order'; the application has audit, audit-dlq, orders, orders-dlq, "
					+ "payments, payments-dlq, steps-dlq.fifo, steps.fifo");
		assertThatExceptionOfType(UnknownSourceException.class).isThrownBy(() -> this.client.s3("upload"))
			.withMessage("No bucket is named 'upload'; the application has uploads");
		assertThatExceptionOfType(UnknownSourceException.class).isThrownBy(() -> this.client.schedule("night"))
			.withMessage("No schedule is named 'night'; the application has nightly, refresh");
	}

	@Test
	void whatSqsRefusesIsRefused() {
		assertThatExceptionOfType(RefusedMessageException.class)
			.isThrownBy(() -> this.client.sqs("steps.fifo").send("a"))
			.withMessage("Queue 'steps.fifo' does not take the message: a FIFO queue wants its group");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.client.sqs("orders").message("a").attribute("x", Instant.EPOCH))
			.withMessage("Attribute 'x' is a java.time.Instant, not a text, a number or bytes");
	}

	@Test
	void failedAssertionSaysWhatHasHappened() {
		TestCalls calls = this.client.sqs("orders").sendAll(new Order(-1), new Order(2));
		assertThatExceptionOfType(AssertionError.class).isThrownBy(calls::hasSucceeded)
			.withMessageContaining(
					"2026-01-01T00:00:00Z order <- queue orders [{\"id\":-1}, {\"id\":2}], failed [{\"id\":-1}]");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> calls.hasFailed(new Order(2)))
			.withMessageContaining("events that failed, by");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> calls.hasRedelivered(new Order(2)))
			.withMessageContaining("events that were redelivered, by");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> calls.hasCalled("audit"))
			.withMessageContaining("functions called, by");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(calls::isEmpty);
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> calls.hasError("x"))
			.withMessageContaining("errors of functions, by");
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> this.client.clock().advance(Duration.ZERO).hasSucceeded())
			.withMessageContaining("nothing was delivered");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> this.client.sqs("orders").messages().isEmpty())
			.withMessageContaining("messages in queue orders");
		assertThat(calls.list().get(0).json(1).get("id").asInt()).isEqualTo(2);
	}

}
