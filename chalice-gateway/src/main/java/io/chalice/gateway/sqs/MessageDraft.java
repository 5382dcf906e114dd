package io.chalice.gateway.sqs;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A message as it is sent.
 *
 * @param body the body
 * @param attributes what the sender adds, by name
 * @param delay how long it is hidden at first, or {@code null} for as long as the queue
 * says
 * @param groupId the group whose order a FIFO queue keeps, or {@code null}
 * @param deduplicationId what tells a FIFO queue that it is the same message, or
 * {@code null}
 */
public record MessageDraft(String body, Map<String, MessageAttribute> attributes, @Nullable Duration delay,
		@Nullable String groupId, @Nullable String deduplicationId) {

	public MessageDraft {
		attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
	}

	/**
	 * Create a message without anything but a body.
	 * @param body the body
	 * @return the message
	 */
	public static MessageDraft of(String body) {
		return new MessageDraft(body, Map.of(), null, null, null);
	}

	/**
	 * Return a copy with an attribute more.
	 * @param name its name
	 * @param attribute the attribute
	 * @return the copy
	 */
	public MessageDraft withAttribute(String name, MessageAttribute attribute) {
		Map<String, MessageAttribute> all = new LinkedHashMap<>(this.attributes);
		all.put(name, attribute);
		return new MessageDraft(this.body, all, this.delay, this.groupId, this.deduplicationId);
	}

	/**
	 * Return a copy that is hidden at first.
	 * @param delay how long
	 * @return the copy
	 */
	public MessageDraft withDelay(@Nullable Duration delay) {
		return new MessageDraft(this.body, this.attributes, delay, this.groupId, this.deduplicationId);
	}

	/**
	 * Return a copy of a group.
	 * @param groupId the group
	 * @return the copy
	 */
	public MessageDraft withGroup(@Nullable String groupId) {
		return new MessageDraft(this.body, this.attributes, this.delay, groupId, this.deduplicationId);
	}

	/**
	 * Return a copy with a deduplication id.
	 * @param deduplicationId the id
	 * @return the copy
	 */
	public MessageDraft withDeduplicationId(@Nullable String deduplicationId) {
		return new MessageDraft(this.body, this.attributes, this.delay, this.groupId, deduplicationId);
	}

}
