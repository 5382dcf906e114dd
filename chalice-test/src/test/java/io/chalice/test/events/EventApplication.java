package io.chalice.test.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.boot.autoconfigure.SpringBootApplication;

import io.chalice.s3.ChaliceS3Listener;
import io.chalice.s3.S3Notification;
import io.chalice.schedule.ChaliceSchedule;
import io.chalice.schedule.ScheduledEvent;
import io.chalice.sqs.BatchResult;
import io.chalice.sqs.ChaliceSqsListener;
import io.chalice.sqs.SqsMessage;

/**
 * An application that listens to queues and a bucket and has schedules.
 */
@SpringBootApplication
class EventApplication {

	private final List<String> seen = new ArrayList<>();

	List<String> seen() {
		return this.seen;
	}

	@ChaliceSqsListener("${orders.queue:orders}")
	void order(Order order, SqsMessage<Order> message) {
		this.seen.add("order %d %s %d".formatted(order.id(), message.attributes(), message.receiveCount()));
		if (order.id() < 0) {
			throw new IllegalArgumentException("negative");
		}
	}

	@ChaliceSqsListener(value = "audit", batchSize = 100, window = 5)
	BatchResult audit(List<SqsMessage<String>> batch) {
		return BatchResult.failed(batch.stream().filter((message) -> "bad".equals(message.body())).toList());
	}

	@ChaliceSqsListener("steps.fifo")
	void step(SqsMessage<String> message) {
		this.seen.add("%s %s".formatted(message.groupId(), message.body()));
		if (message.body().startsWith("bad")) {
			throw new IllegalStateException("no step");
		}
	}

	@ChaliceSqsListener(value = "payments", filters = "{\"body\":{\"amount\":[{\"numeric\":[\">\",0]}]}}")
	void payment(Map<String, Object> payment) {
		this.seen.add(payment.toString());
	}

	@ChaliceS3Listener(bucket = "uploads", prefix = "in/", suffix = ".csv")
	void uploaded(S3Notification object) {
		this.seen.add("%s %s %d".formatted(object.eventName(), object.key(), object.size()));
	}

	@ChaliceS3Listener(bucket = "uploads", events = "s3:ObjectRemoved:*")
	void removed(S3Notification object) {
		this.seen.add("%s %s %d".formatted(object.eventName(), object.key(), object.size()));
	}

	@ChaliceSchedule(value = "cron(30 2 * * ? *)", zone = "Europe/Vienna")
	void nightly(ScheduledEvent event) {
		this.seen.add("nightly " + event.time());
	}

	@ChaliceSchedule(value = "rate(15 minutes)", input = "{\"id\":7}")
	void refresh(Order order) {
		if (this.seen.contains("broken")) {
			throw new IllegalStateException("broken");
		}
		this.seen.add("refresh " + order.id());
	}

	record Order(int id) {

	}

}
