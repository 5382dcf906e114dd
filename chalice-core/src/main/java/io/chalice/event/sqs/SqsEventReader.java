package io.chalice.event.sqs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.chalice.event.EventName;
import io.chalice.event.EventObject;
import io.chalice.event.UnsupportedEventException;
import io.chalice.sqs.SqsMessage;

/**
 * Reads the batches of messages that Lambda's poller makes of a queue. Members that are
 * not known are skipped, optional ones may be missing.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html#example-standard-queue-message-event">Example
 * standard queue message event</a>
 */
public final class SqsEventReader {

	private static final String SOURCE = "aws:sqs";

	private SqsEventReader() {
	}

	/**
	 * Read a batch.
	 * @param event the event, JSON as UTF-8
	 * @return the messages in order, the body of each as it was sent
	 * @throws io.chalice.event.MalformedEventException when it is not JSON, or a message
	 * has no id or body
	 * @throws UnsupportedEventException when it is an event of another service
	 */
	public static List<SqsMessage<String>> read(byte[] event) {
		EventObject batch = EventObject.read(event);
		if (!(batch.members().get("Records") instanceof List<?>)) {
			throw unsupported(batch);
		}
		List<SqsMessage<String>> messages = new ArrayList<>();
		for (EventObject record : batch.objects("Records")) {
			if (!SOURCE.equals(Objects.requireNonNullElse(record.members().getOrDefault("eventSource", SOURCE), SOURCE))
					|| record.members().containsKey("EventSource")) {
				throw unsupported(batch);
			}
			messages.add(message(record));
		}
		return messages;
	}

	private static UnsupportedEventException unsupported(EventObject event) {
		return UnsupportedEventException.insteadOf(EventName.of(event.members()), "an event of Amazon SQS");
	}

	private static SqsMessage<String> message(EventObject record) {
		String id = record.requiredText("messageId");
		String body = record.requiredText("body");
		return new SqsMessage<>(body, body, id, Objects.requireNonNullElse(record.text("receiptHandle"), ""),
				Objects.requireNonNullElse(record.text("eventSourceARN"), ""), attributes(record),
				record.texts("attributes"));
	}

	private static Map<String, String> attributes(EventObject record) {
		EventObject attributes = record.object("messageAttributes");
		Map<String, String> values = new LinkedHashMap<>();
		for (String name : attributes.members().keySet()) {
			EventObject attribute = attributes.object(name);
			String text = attribute.text("stringValue");
			String value = (text != null) ? text : attribute.text("binaryValue");
			if (value != null) {
				values.put(name, value);
			}
		}
		return values;
	}

}
