package io.chalice.gateway.sqs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Tells a message that a FIFO queue was sent before: the same deduplication id within
 * five minutes, even when the first one was handled and deleted meanwhile.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/using-messagededuplicationid-property.html">Using
 * the message deduplication ID</a>
 */
final class DeduplicationWindow {

	private static final Duration LENGTH = Duration.ofMinutes(5);

	/** In the order of time, so that what is over comes first. */
	private final Map<String, Entry> entries = new LinkedHashMap<>();

	@Nullable SentReceipt find(String id, Instant now) {
		Iterator<Entry> oldest = this.entries.values().iterator();
		while (oldest.hasNext() && !oldest.next().until().isAfter(now)) {
			oldest.remove();
		}
		Entry entry = this.entries.get(id);
		return (entry != null) ? entry.receipt() : null;
	}

	void add(String id, SentReceipt receipt, Instant now) {
		this.entries.put(id,
				new Entry(new SentReceipt(receipt.messageId(), receipt.sequenceNumber(), true), now.plus(LENGTH)));
	}

	static String ofContent(String body) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JDK has SHA-256", ex);
		}
	}

	private record Entry(SentReceipt receipt, Instant until) {

	}

}
