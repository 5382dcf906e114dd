package io.chalice.gateway.sqs;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map.Entry;

import org.jspecify.annotations.Nullable;

/**
 * What SQS takes as a message: 1 MiB with its attributes (256 KiB before August 2025), at
 * most ten attributes, a delay of at most 15 minutes, and the characters of XML.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html">Amazon
 * SQS message quotas</a>
 */
final class MessageLimits {

	static final int SIZE = 1024 * 1024;

	private static final int ATTRIBUTES = 10;

	private static final int ID_LENGTH = 128;

	private static final Duration LONGEST_DELAY = Duration.ofMinutes(15);

	private static final int LAST_OF_BASIC_PLANE = 0xFFFD;

	private MessageLimits() {
	}

	static @Nullable String violation(MessageDraft draft, boolean fifo) {
		if (draft.body().isEmpty()) {
			return "its body is empty";
		}
		int size = size(draft);
		if (size > SIZE) {
			return "it has %d bytes with its attributes, and SQS takes %d".formatted(size, SIZE);
		}
		if (draft.attributes().size() > ATTRIBUTES) {
			return "it has %d attributes, and SQS takes %d".formatted(draft.attributes().size(), ATTRIBUTES);
		}
		int character = draft.body().codePoints().filter((point) -> !allowed(point)).findFirst().orElse(-1);
		if (character != -1) {
			return "its body has the character U+%04X, which SQS does not take".formatted(character);
		}
		Duration delay = draft.delay();
		if (delay != null && (delay.isNegative() || delay.compareTo(LONGEST_DELAY) > 0)) {
			return "its delay is %d s, and SQS takes 0 to 900".formatted(delay.toSeconds());
		}
		if (tooLong(draft.groupId()) || tooLong(draft.deduplicationId())) {
			return "its group or deduplication id has more than %d characters".formatted(ID_LENGTH);
		}
		return fifo ? fifoViolation(draft) : standardViolation(draft);
	}

	private static @Nullable String fifoViolation(MessageDraft draft) {
		if (draft.groupId() == null) {
			return "a FIFO queue wants its group";
		}
		return (draft.delay() != null) ? "a FIFO queue delays all its messages or none, not one" : null;
	}

	private static @Nullable String standardViolation(MessageDraft draft) {
		return (draft.deduplicationId() != null) ? "only a FIFO queue has deduplication ids" : null;
	}

	private static boolean tooLong(@Nullable String id) {
		return id != null && (id.isEmpty() || id.length() > ID_LENGTH);
	}

	static int size(MessageDraft draft) {
		int size = draft.body().getBytes(StandardCharsets.UTF_8).length;
		for (Entry<String, MessageAttribute> attribute : draft.attributes().entrySet()) {
			size += attribute.getKey().getBytes(StandardCharsets.UTF_8).length + attribute.getValue().size();
		}
		return size;
	}

	private static boolean allowed(int point) {
		return point == '\t' || point == '\n' || point == '\r' || (point >= ' ' && point < Character.MIN_SURROGATE)
				|| (point > Character.MAX_SURROGATE && point <= LAST_OF_BASIC_PLANE)
				|| point >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
	}

}
