package io.chalice.test;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

import io.chalice.gateway.sqs.QueuedMessage;

/**
 * What is in a queue, and assertions on it that return it.
 */
public final class TestMessages {

	private final String queue;

	private final List<QueuedMessage> messages;

	private final Function<@Nullable Object, String> bodies;

	TestMessages(String queue, List<QueuedMessage> messages, Function<@Nullable Object, String> bodies) {
		this.queue = queue;
		this.messages = List.copyOf(messages);
		this.bodies = bodies;
	}

	/**
	 * Return the messages.
	 * @return the messages, in the order they came
	 */
	public List<QueuedMessage> list() {
		return this.messages;
	}

	/**
	 * Assert that there is none.
	 * @return these messages
	 */
	public TestMessages isEmpty() {
		return hasBodies();
	}

	/**
	 * Assert how many there are.
	 * @param size the expected number
	 * @return these messages
	 */
	public TestMessages hasSize(int size) {
		Assertions.assertThat(texts()).as("messages in queue %s", this.queue).hasSize(size);
		return this;
	}

	/**
	 * Assert what they are.
	 * @param expected their bodies, each as it was sent, in any order
	 * @return these messages
	 */
	public TestMessages hasBodies(@Nullable Object... expected) {
		Assertions.assertThat(texts())
			.as("messages in queue %s", this.queue)
			.containsExactlyInAnyOrderElementsOf(Stream.of(expected).map(this.bodies).toList());
		return this;
	}

	private List<String> texts() {
		return this.messages.stream().map(QueuedMessage::body).toList();
	}

}
