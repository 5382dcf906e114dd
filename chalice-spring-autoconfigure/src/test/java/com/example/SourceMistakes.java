package com.example;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import org.springframework.context.annotation.Bean;

import io.chalice.ChaliceFunction;
import io.chalice.ChaliceRequest;
import io.chalice.s3.ChaliceS3Listener;
import io.chalice.s3.S3Notification;
import io.chalice.schedule.ChaliceSchedule;
import io.chalice.schedule.ScheduledEvent;
import io.chalice.sqs.BatchResult;
import io.chalice.sqs.ChaliceSqsListener;
import io.chalice.sqs.SqsMessage;

/**
 * Applications that each make one mistake with a queue, a bucket or a schedule.
 */
public final class SourceMistakes {

	private SourceMistakes() {
	}

	static class SqsWithoutQueue {

		@ChaliceSqsListener("")
		void order(String order) {
		}

	}

	static class SqsQueueUrl {

		@ChaliceSqsListener("https://sqs.eu-west-1.amazonaws.com/123456789012/orders")
		void order(String order) {
		}

	}

	static class SqsUnsetProperty {

		@ChaliceSqsListener("${orders.queue}")
		void order(String order) {
		}

	}

	static class SqsBatchSize {

		@ChaliceSqsListener(value = "orders", batchSize = 0)
		void order(String order) {
		}

	}

	static class SqsBatchWithoutWindow {

		@ChaliceSqsListener(value = "orders", batchSize = 100)
		void order(String order) {
		}

	}

	static class SqsFifoWindow {

		@ChaliceSqsListener(value = "orders.fifo", window = 5)
		void order(String order) {
		}

	}

	static class SqsFifoBatch {

		@ChaliceSqsListener(value = "orders.fifo", batchSize = 11)
		void order(String order) {
		}

	}

	static class SqsWindow {

		@ChaliceSqsListener(value = "orders", window = 301)
		void order(String order) {
		}

	}

	static class SqsConcurrency {

		@ChaliceSqsListener(value = "orders", maximumConcurrency = 1)
		void order(String order) {
		}

	}

	static class SqsFilter {

		@ChaliceSqsListener(value = "orders", filters = "[1]")
		void order(String order) {
		}

	}

	static class SqsEnabled {

		@ChaliceSqsListener(value = "orders", enabled = "yes")
		void order(String order) {
		}

	}

	static class SqsInvalidName {

		@ChaliceSqsListener(value = "orders", name = "order handler")
		void order(String order) {
		}

	}

	static class SqsSameName {

		@ChaliceSqsListener("orders")
		void order(String order) {
		}

		@ChaliceSqsListener("orders")
		void order(List<String> orders) {
		}

	}

	static class SqsPrivate {

		@ChaliceSqsListener("orders")
		private void order(String order) {
		}

	}

	static class SqsWithoutParameter {

		@ChaliceSqsListener("orders")
		void order(Context context) {
		}

	}

	static class SqsTwoWays {

		@ChaliceSqsListener("orders")
		void order(String order, List<String> orders) {
		}

	}

	static class SqsTwoBodies {

		@ChaliceSqsListener("orders")
		void order(Integer order, SqsMessage<Map<String, Object>> message) {
		}

	}

	static class SqsRequest {

		@ChaliceSqsListener("orders")
		void order(ChaliceRequest request) {
		}

	}

	static class SqsEventOfS3 {

		@ChaliceSqsListener("orders")
		void order(S3Event event) {
		}

	}

	static class SqsResultOfOne {

		@ChaliceSqsListener("orders")
		BatchResult order(String order) {
			return BatchResult.DONE;
		}

	}

	static class SqsResultOfBatch {

		@ChaliceSqsListener("orders")
		int order(List<String> orders) {
			return orders.size();
		}

	}

	static class SqsBean {

		@Bean
		@ChaliceSqsListener("orders")
		Consumer<String> order() {
			return (order) -> {
			};
		}

	}

	static class TwoSources {

		@ChaliceSqsListener("uploads")
		@ChaliceS3Listener(bucket = "uploads")
		void uploaded(S3Notification object) {
		}

	}

	static class SourceAndFunction {

		@ChaliceFunction("nightly")
		@ChaliceSchedule("rate(1 day)")
		void nightly() {
		}

	}

	static class S3WithoutBucket {

		@ChaliceS3Listener(bucket = " ")
		void uploaded(S3Notification object) {
		}

	}

	static class S3Arn {

		@ChaliceS3Listener(bucket = "arn:aws:s3:::uploads")
		void uploaded(S3Notification object) {
		}

	}

	static class S3UnknownEvent {

		@ChaliceS3Listener(bucket = "uploads", events = "s3:ObjectCreate:*")
		void uploaded(S3Notification object) {
		}

	}

	static class S3Wildcard {

		@ChaliceS3Listener(bucket = "uploads", suffix = "*.csv")
		void uploaded(S3Notification object) {
		}

	}

	static class S3Parameter {

		@ChaliceS3Listener(bucket = "uploads")
		void uploaded(Integer object) {
		}

	}

	static class ScheduleUnit {

		@ChaliceSchedule("rate(1 minutes)")
		void refresh() {
		}

	}

	static class ScheduleCron {

		@ChaliceSchedule("cron(0 8 * * MON-FRI *)")
		void refresh() {
		}

	}

	static class ScheduleZone {

		@ChaliceSchedule(value = "rate(1 day)", zone = "Europe/Viena")
		void refresh() {
		}

	}

	static class ScheduleStart {

		@ChaliceSchedule(value = "rate(1 day)", start = "2030-01-01")
		void refresh() {
		}

	}

	static class ScheduleEnd {

		@ChaliceSchedule(value = "rate(1 day)", start = "2030-01-01T00:00:00Z", end = "2029-01-01T00:00:00Z")
		void refresh() {
		}

	}

	static class ScheduleWindow {

		@ChaliceSchedule(value = "rate(1 day)", window = 1441)
		void refresh() {
		}

	}

	static class ScheduleInput {

		@ChaliceSchedule(value = "rate(1 day)", input = "{full: true}")
		void refresh(Map<String, Object> input) {
		}

	}

	static class ScheduleInputAsEvent {

		@ChaliceSchedule(value = "rate(1 day)", input = "{\"full\": true}")
		void refresh(ScheduledEvent event) {
		}

	}

}
