package io.chalice.gateway.sqs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A message as Lambda's events have it.
 *
 * @see <a href= "https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html">Using Lambda
 * with Amazon SQS</a>
 */
final class SqsRecord {

	/** Who has sent the messages, as far as there is an identity on this machine. */
	private static final String SENDER = "AIDACKCEVSQ6C2EXAMPLE";

	private SqsRecord() {
	}

	static Map<String, @Nullable Object> of(QueuedMessage message, String queueArn, String region) {
		Map<String, @Nullable Object> record = new LinkedHashMap<>();
		record.put("messageId", message.messageId());
		record.put("receiptHandle", message.receiptHandle());
		record.put("body", message.body());
		record.put("attributes", systemAttributes(message, queueArn.endsWith(".fifo")));
		record.put("messageAttributes", messageAttributes(message.draft()));
		record.put("md5OfBody", md5(message.body()));
		record.put("eventSource", "aws:sqs");
		record.put("eventSourceARN", queueArn);
		record.put("awsRegion", region);
		return record;
	}

	private static Map<String, @Nullable Object> systemAttributes(QueuedMessage message, boolean fifo) {
		Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
		attributes.put("ApproximateReceiveCount", Integer.toString(message.receiveCount()));
		attributes.put("SentTimestamp", millis(message.sentAt()));
		if (fifo) {
			attributes.put("SequenceNumber", message.sequenceNumber());
		}
		if (message.draft().groupId() != null) {
			attributes.put("MessageGroupId", message.draft().groupId());
		}
		attributes.put("SenderId", SENDER);
		if (fifo) {
			attributes.put("MessageDeduplicationId", message.draft().deduplicationId());
		}
		if (message.firstReceivedAt() != null) {
			attributes.put("ApproximateFirstReceiveTimestamp", millis(message.firstReceivedAt()));
		}
		if (message.sourceArn() != null) {
			attributes.put("DeadLetterQueueSourceArn", message.sourceArn());
		}
		return attributes;
	}

	private static Map<String, @Nullable Object> messageAttributes(MessageDraft draft) {
		Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
		draft.attributes().forEach((name, attribute) -> {
			Map<String, @Nullable Object> value = new LinkedHashMap<>();
			if (attribute.stringValue() != null) {
				value.put("stringValue", attribute.stringValue());
			}
			if (attribute.base64Value() != null) {
				value.put("binaryValue", attribute.base64Value());
			}
			value.put("stringListValues", List.of());
			value.put("binaryListValues", List.of());
			value.put("dataType", attribute.dataType());
			attributes.put(name, value);
		});
		return attributes;
	}

	private static String millis(Instant time) {
		return Long.toString(time.toEpochMilli());
	}

	private static String md5(String body) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("MD5").digest(body.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JDK has MD5", ex);
		}
	}

}
