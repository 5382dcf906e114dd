package io.chalice.test;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.chalice.gateway.sqs.MessageDraft;
import io.chalice.gateway.sqs.QueueSettings;
import io.chalice.gateway.sqs.SimulatedQueue;

/**
 * A queue that the application under test listens to. A message that fails is hidden for
 * the visibility timeout, 30 s and the listener's window; after the third time it goes to
 * the queue's dead-letter queue, {@code NAME-dlq} or {@code NAME-dlq.fifo}.
 */
public final class TestQueue {

	private final EventFixture fixture;

	private final String name;

	TestQueue(EventFixture fixture, String name) {
		this.fixture = fixture;
		this.name = name;
	}

	/**
	 * Send a message.
	 * @param body its body: a text as it is, anything else as JSON
	 * @return the calls of functions
	 * @throws io.chalice.gateway.sqs.RefusedMessageException when SQS would not take it
	 */
	public TestCalls send(@Nullable Object body) {
		return message(body).send();
	}

	/**
	 * Send messages that are there at once, so that one batch can have them.
	 * @param bodies their bodies: texts as they are, anything else as JSON
	 * @return the calls of functions
	 * @throws io.chalice.gateway.sqs.RefusedMessageException when SQS would not take one
	 */
	public TestCalls sendAll(@Nullable Object... bodies) {
		return this.fixture.calls((sources) -> {
			SimulatedQueue queue = sources.queue(this.name);
			List<MessageDraft> drafts = Stream.of(bodies)
				.map((body) -> TestMessage.identified(queue, MessageDraft.of(this.fixture.body(body))))
				.toList();
			queue.sendAll(drafts);
		});
	}

	/**
	 * Start a message that has more than a body.
	 * @param body its body: a text as it is, anything else as JSON
	 * @return the message
	 */
	public TestMessage message(@Nullable Object body) {
		return new TestMessage(this.fixture, this.name, this.fixture.body(body));
	}

	/**
	 * Return what is in the queue: what waits, and what was received and is hidden.
	 * @return the messages
	 */
	public TestMessages messages() {
		return messages(queue());
	}

	/**
	 * Return what is in the queue's dead-letter queue.
	 * @return the messages
	 * @throws IllegalStateException when the queue has none
	 */
	public TestMessages deadLetters() {
		SimulatedQueue dead = queue().deadLetterQueue();
		if (dead == null) {
			throw new IllegalStateException("Queue '%s' has no dead-letter queue".formatted(this.name));
		}
		return messages(dead);
	}

	private TestMessages messages(SimulatedQueue queue) {
		return new TestMessages(queue.name(), queue.messages(), this.fixture::body);
	}

	/**
	 * Hide what is received from now on for another time.
	 * @param timeout the visibility timeout
	 * @return this queue
	 */
	public TestQueue visibilityTimeout(Duration timeout) {
		return change((settings) -> settings.withVisibilityTimeout(timeout));
	}

	/**
	 * Receive messages another number of times before they go to the dead-letter queue.
	 * @param count the number
	 * @return this queue
	 * @throws IllegalStateException when the queue has none
	 */
	public TestQueue maxReceiveCount(int count) {
		return change((settings) -> {
			String dead = settings.deadLetterQueue();
			if (dead == null) {
				throw new IllegalStateException("Queue '%s' has no dead-letter queue".formatted(this.name));
			}
			return settings.withDeadLetterQueue(dead, count);
		});
	}

	/**
	 * Have no dead-letter queue: what fails comes again for four days.
	 * @return this queue
	 */
	public TestQueue withoutDeadLetterQueue() {
		return change(QueueSettings::withoutDeadLetterQueue);
	}

	private TestQueue change(UnaryOperator<QueueSettings> change) {
		SimulatedQueue queue = queue();
		queue.change(change.apply(queue.settings()));
		return this;
	}

	private SimulatedQueue queue() {
		return this.fixture.sources().queue(this.name);
	}

}
