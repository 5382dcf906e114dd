package io.chalice.test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.chalice.gateway.FunctionResult;
import io.chalice.gateway.event.AsynchronousAttempt;
import io.chalice.gateway.sqs.QueuedMessage;
import io.chalice.gateway.sqs.SqsDelivery;

/**
 * One call of a function by an event source.
 *
 * @param functionName the function's name
 * @param source what has called: {@code queue NAME} for messages of a queue, else
 * {@code event}
 * @param at when, by the test's clock
 * @param events the events in it: the messages' bodies, or the one event as JSON
 * @param repeated which of them the function has had before
 * @param failed which of them have failed
 * @param error what the function itself has failed with, empty when it has returned
 */
public record TestCall(String functionName, String source, Instant at, List<String> events, List<String> repeated,
		List<String> failed, String error) {

	public TestCall {
		events = List.copyOf(events);
		repeated = List.copyOf(repeated);
		failed = List.copyOf(failed);
	}

	static TestCall of(SqsDelivery delivery) {
		List<String> bodies = new ArrayList<>();
		List<String> repeated = new ArrayList<>();
		List<String> failed = new ArrayList<>();
		for (QueuedMessage message : delivery.messages()) {
			bodies.add(message.body());
			if (message.receiveCount() > 1) {
				repeated.add(message.body());
			}
			if (delivery.failed().contains(message.messageId())) {
				failed.add(message.body());
			}
		}
		return new TestCall(delivery.functionName(), "queue " + delivery.queue(), delivery.at(), bodies, repeated,
				failed, delivery.result().failure());
	}

	static TestCall of(AsynchronousAttempt attempt) {
		List<String> event = List.of(new String(attempt.event(), StandardCharsets.UTF_8));
		boolean done = attempt.result() instanceof FunctionResult.Succeeded;
		return new TestCall(attempt.functionName(), "event", attempt.at(), event,
				(attempt.number() > 1) ? event : List.of(), done ? List.of() : event, attempt.result().failure());
	}

	/**
	 * Return an event as JSON.
	 * @param index which of them, from 0
	 * @return the parsed event
	 */
	public JsonNode json(int index) {
		return JsonMapper.shared().readTree(this.events.get(index));
	}

	@Override
	public String toString() {
		StringBuilder line = new StringBuilder(
				"%s %s <- %s %s".formatted(this.at, this.functionName, this.source, this.events));
		if (!this.repeated.isEmpty()) {
			line.append(", again ").append(this.repeated);
		}
		if (!this.error.isEmpty()) {
			line.append(", failed with ").append(this.error);
		}
		else if (!this.failed.isEmpty()) {
			line.append(", failed ").append(this.failed);
		}
		return line.toString();
	}

}
