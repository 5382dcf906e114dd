package io.chalice.conformance.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.chalice.s3.ChaliceS3Listener;
import io.chalice.s3.S3Notification;
import io.chalice.schedule.ChaliceSchedule;
import io.chalice.schedule.ScheduledEvent;
import io.chalice.sqs.BatchResult;
import io.chalice.sqs.ChaliceSqsListener;
import io.chalice.sqs.SqsMessage;

/**
 * The listeners that the cases are for. Each says in words what it was called with.
 */
class EventListeners {

	/**
	 * What a line of the log begins with that says in Base64 what a method was called
	 * with.
	 */
	static final String SEEN = "seen: ";

	/** What a method was called with, since it was last asked. */
	final List<String> seen = new ArrayList<>();

	@ChaliceSqsListener("cases")
	void text(String text) {
		see(text);
		if (text.startsWith("fail")) {
			throw new IllegalStateException("asked to");
		}
	}

	@ChaliceSqsListener("cases")
	void size(String text) {
		see(String.valueOf(text.length()));
	}

	@ChaliceSqsListener("cases")
	void order(Order order) {
		see(order.toString());
	}

	@ChaliceSqsListener("cases")
	void message(SqsMessage<String> message) {
		see("%s %s %s %s %s %d %s %s".formatted(message.messageId(), message.receiptHandle(), message.queue(),
				sorted(message.attributes()), message.groupId(), message.receiveCount(), message.sentAt(),
				message.body()));
	}

	@ChaliceSqsListener("cases")
	BatchResult batch(List<SqsMessage<Order>> batch) {
		see(batch.stream().map((message) -> message.body().id()).toList().toString());
		if (batch.stream().anyMatch((message) -> message.body().count() == 99)) {
			throw new IllegalStateException("asked to");
		}
		return BatchResult.failed(batch.stream().filter((message) -> message.body().count() < 0).toList());
	}

	@ChaliceSqsListener(value = "cases", name = "s3-message")
	void notification(S3Notification object, SqsMessage<?> message) {
		see(message.messageId() + " " + object.key());
		if (object.key().startsWith("fail")) {
			throw new IllegalStateException("asked to");
		}
	}

	@ChaliceS3Listener(bucket = "cases")
	void s3(S3Notification object) {
		see("%s %s %s %s %s %d %s %s %s".formatted(object.eventName(), object.eventTime(), object.region(),
				object.bucket(), object.key(), object.size(), object.eTag(), object.versionId(), object.sequencer()));
		if (object.key().startsWith("fail")) {
			throw new IllegalStateException("asked to");
		}
	}

	@ChaliceSchedule("rate(1 day)")
	void schedule(ScheduledEvent event) {
		see("%s %s %s %s %s %s".formatted(event.id(), event.account(), event.region(), event.time(), event.resources(),
				event.detail()));
	}

	private void see(String words) {
		this.seen.add(words);
		if (System.getenv("AWS_LAMBDA_RUNTIME_API") != null) {
			// whoever has started this process reads its log
			System.out.println(SEEN + Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8)));
		}
	}

	private static Map<String, String> sorted(Map<String, String> attributes) {
		return new TreeMap<>(attributes);
	}

	/**
	 * What messages are bound to.
	 *
	 * @param id an id
	 * @param count a number
	 */
	record Order(String id, int count) {

	}

}
