package io.chalice.test;

import java.time.Duration;
import java.util.UUID;

import io.chalice.gateway.sqs.MessageAttribute;
import io.chalice.gateway.sqs.MessageDraft;
import io.chalice.gateway.sqs.SimulatedQueue;

/**
 * A message under construction, sent by {@link #send()}.
 */
public final class TestMessage {

	private final EventFixture fixture;

	private final String queue;

	private MessageDraft draft;

	TestMessage(EventFixture fixture, String queue, String body) {
		this.fixture = fixture;
		this.queue = queue;
		this.draft = MessageDraft.of(body);
	}

	/**
	 * Add an attribute.
	 * @param name its name
	 * @param value a text, a number or a {@code byte[]}
	 * @return this message
	 * @throws IllegalArgumentException when it is anything else
	 */
	public TestMessage attribute(String name, Object value) {
		MessageAttribute attribute;
		if (value instanceof String text) {
			attribute = MessageAttribute.ofText(text);
		}
		else if (value instanceof Number number) {
			attribute = MessageAttribute.ofNumber(number);
		}
		else if (value instanceof byte[] bytes) {
			attribute = MessageAttribute.ofBytes(bytes);
		}
		else {
			throw new IllegalArgumentException("Attribute '%s' is a %s, not a text, a number or bytes".formatted(name,
					value.getClass().getName()));
		}
		this.draft = this.draft.withAttribute(name, attribute);
		return this;
	}

	/**
	 * Set the group, which a FIFO queue wants.
	 * @param group the group
	 * @return this message
	 */
	public TestMessage group(String group) {
		this.draft = this.draft.withGroup(group);
		return this;
	}

	/**
	 * Set what tells a FIFO queue that it was sent the message before. Without, each
	 * message is another.
	 * @param id the id
	 * @return this message
	 */
	public TestMessage deduplicationId(String id) {
		this.draft = this.draft.withDeduplicationId(id);
		return this;
	}

	/**
	 * Hide the message at first.
	 * @param delay how long, up to 15 minutes
	 * @return this message
	 */
	public TestMessage delay(Duration delay) {
		this.draft = this.draft.withDelay(delay);
		return this;
	}

	/**
	 * Send the message.
	 * @return the calls of functions
	 * @throws io.chalice.gateway.sqs.RefusedMessageException when SQS would not take it
	 */
	public TestCalls send() {
		return this.fixture.calls((sources) -> {
			SimulatedQueue target = sources.queue(this.queue);
			target.send(identified(target, this.draft));
		});
	}

	static MessageDraft identified(SimulatedQueue target, MessageDraft draft) {
		return (target.fifo() && draft.deduplicationId() == null)
				? draft.withDeduplicationId(UUID.randomUUID().toString()) : draft;
	}

}
