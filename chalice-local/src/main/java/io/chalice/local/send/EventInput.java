package io.chalice.local.send;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.chalice.gateway.event.AccountRegion;
import io.chalice.gateway.s3.ObjectChange;
import io.chalice.gateway.s3.S3Event;
import io.chalice.local.control.EventTemplate;
import io.chalice.local.control.UnsendableEventException;

/**
 * What somebody typed, as AWS would wrap it.
 *
 * @param text what was typed
 */
record EventInput(String text) {

	private static final JsonMapper MAPPER = new JsonMapper();

	/**
	 * Return what happened to an object: the text is its key, or JSON with {@code key}
	 * and, if wanted, {@code size} and {@code eventName}.
	 * @return the change
	 * @throws UnsendableEventException when there is no key
	 */
	ObjectChange change() {
		JsonNode json = object();
		String key = (json != null) ? json.path("key").asString("") : this.text.strip();
		if (key.isEmpty()) {
			throw new UnsendableEventException(
					"An object needs a key: type it, or JSON such as {\"key\": \"in/a.csv\", \"size\": 12}");
		}
		String name = (json != null) ? json.path("eventName").asString("ObjectCreated:Put") : "ObjectCreated:Put";
		long size = (json != null) ? json.path("size").asLong(0) : 0;
		return new ObjectChange(name.startsWith("s3:") ? name.substring("s3:".length()) : name, key, size, null, null,
				"0055AED6DCD90281E5", Instant.now());
	}

	private @Nullable JsonNode object() {
		if (!this.text.stripLeading().startsWith("{")) {
			return null;
		}
		try {
			return MAPPER.readTree(this.text);
		}
		catch (JacksonException ex) {
			throw new UnsendableEventException("What is sent is not JSON: " + ex.getOriginalMessage());
		}
	}

	/**
	 * Return the body of a message.
	 * @param template how the text is wrapped
	 * @param account whose bucket and topic it comes from
	 * @return the body
	 */
	String body(EventTemplate template, AccountRegion account) {
		return switch (template) {
			case S3_IN_SQS -> s3(account);
			case S3_IN_SNS_IN_SQS -> json(notification(account));
			default -> this.text;
		};
	}

	/**
	 * Return S3's event as a topic hands it to a function.
	 * @param account whose bucket and topic it is
	 * @return the event, JSON
	 */
	String topic(AccountRegion account) {
		Map<String, Object> record = new LinkedHashMap<>();
		record.put("EventSource", "aws:sns");
		record.put("EventVersion", "1.0");
		record.put("EventSubscriptionArn", account.arn("sns", "uploads:00000000-0000-0000-0000-000000000000"));
		record.put("Sns", notification(account));
		return json(Map.of("Records", List.of(record)));
	}

	private Map<String, Object> notification(AccountRegion account) {
		Map<String, Object> notification = new LinkedHashMap<>();
		notification.put("Type", "Notification");
		notification.put("MessageId", "00000000-0000-0000-0000-000000000000");
		notification.put("TopicArn", account.arn("sns", "uploads"));
		notification.put("Subject", "Amazon S3 Notification");
		notification.put("Message", s3(account));
		notification.put("Timestamp", Instant.now().toString());
		return notification;
	}

	private String s3(AccountRegion account) {
		return new String(S3Event.of(change(), "uploads", account.region(), "chalice-send"), StandardCharsets.UTF_8);
	}

	private static String json(Object value) {
		return MAPPER.writeValueAsString(value);
	}

}
