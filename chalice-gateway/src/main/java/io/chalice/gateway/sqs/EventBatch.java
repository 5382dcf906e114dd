package io.chalice.gateway.sqs;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.chalice.gateway.call.JsonText;
import io.chalice.gateway.function.PayloadLimits;

/**
 * Collects the messages of one call: those that the function wants, as many as fit into
 * Lambda's 6 MB.
 */
final class EventBatch implements MessageSelection {

	private static final byte[] HEAD = "{\"Records\":[".getBytes(StandardCharsets.UTF_8);

	private static final byte[] TAIL = "]}".getBytes(StandardCharsets.UTF_8);

	private final MessageFilter filter;

	private final String queueArn;

	private final String region;

	private final ByteArrayOutputStream event = new ByteArrayOutputStream(1024);

	private final List<QueuedMessage> messages = new ArrayList<>();

	EventBatch(MessageFilter filter, String queueArn, String region) {
		this.filter = filter;
		this.queueArn = queueArn;
		this.region = region;
		this.event.writeBytes(HEAD);
	}

	@Override
	public Decision decide(QueuedMessage message) {
		Map<String, @Nullable Object> record = SqsRecord.of(message, this.queueArn, this.region);
		if (!this.filter.wants(record)) {
			return Decision.DELETE;
		}
		byte[] json = JsonText.bytes(record);
		if (!this.messages.isEmpty()) {
			if (this.event.size() + 1 + json.length + TAIL.length > PayloadLimits.LIMIT) {
				return Decision.STOP;
			}
			this.event.write(',');
		}
		this.event.writeBytes(json);
		this.messages.add(message);
		return Decision.TAKE;
	}

	List<QueuedMessage> messages() {
		return this.messages;
	}

	byte[] event() {
		this.event.writeBytes(TAIL);
		return this.event.toByteArray();
	}

}
