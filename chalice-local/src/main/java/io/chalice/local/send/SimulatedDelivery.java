package io.chalice.local.send;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.chalice.gateway.FunctionResult;
import io.chalice.gateway.event.AccountRegion;
import io.chalice.gateway.event.AsynchronousAttempt;
import io.chalice.gateway.event.AsynchronousSettings;
import io.chalice.gateway.event.EventBackend;
import io.chalice.gateway.event.OversizedEventException;
import io.chalice.gateway.event.VirtualClock;
import io.chalice.gateway.s3.ObjectChange;
import io.chalice.gateway.simulator.DeliveryListener;
import io.chalice.gateway.simulator.EventSimulator;
import io.chalice.gateway.simulator.QueueRules;
import io.chalice.gateway.sqs.MessageDraft;
import io.chalice.gateway.sqs.QueueSettings;
import io.chalice.gateway.sqs.RefusedMessageException;
import io.chalice.gateway.sqs.SqsDelivery;
import io.chalice.local.control.EventDelivery;
import io.chalice.local.control.EventTemplate;
import io.chalice.local.control.SendRequest;
import io.chalice.local.control.UnsendableEventException;
import io.chalice.model.ApplicationModel;
import io.chalice.model.FunctionModel;
import io.chalice.model.S3SourceModel;
import io.chalice.model.ScheduleSourceModel;
import io.chalice.model.SqsSourceModel;

/**
 * Delivers an event by the rules of the source it is sent to: filters, prefixes, AWS's
 * own JSON. It is delivered once; what AWS would do next is said.
 *
 * @param model what the application is
 * @param functions its functions
 */
record SimulatedDelivery(ApplicationModel model, RecordedFunctions functions) {

	/** The longest that Lambda lets a function work; its own time-out comes first. */
	private static final Duration PATIENCE = Duration.ofMinutes(15);

	/** A message must not come back while it is worked on. */
	private static final QueueRules QUEUES = (name, source) -> QueueSettings.DEFAULT
		.withVisibilityTimeout(PATIENCE.multipliedBy(2));

	/**
	 * Send an event.
	 * @param request what is sent
	 * @return a delivery for each call; none when nobody wants it
	 * @throws UnsendableEventException when there is no such source, or it does not take
	 * what is sent
	 */
	List<EventDelivery> send(SendRequest request) {
		Recipient recipient = Recipient.of(this.model, request.source());
		EventTemplate template = template(recipient, request);
		EventInput input = new EventInput(request.input());
		if (template == EventTemplate.EVENT || template == EventTemplate.S3_IN_SNS) {
			String event = (template == EventTemplate.EVENT) ? request.input() : input.topic(AccountRegion.LOCAL);
			return call(recipient, event);
		}
		List<EventDelivery> deliveries = new ArrayList<>();
		EventSimulator simulator = new EventSimulator(recipient.model(request.input()),
				EventBackend.sequential(this.functions, new VirtualClock(Instant.now()), PATIENCE), QUEUES,
				AsynchronousSettings.DEFAULT, new Deliveries(this.functions, deliveries));
		try {
			switch (template) {
				case SQS, S3_IN_SQS, S3_IN_SNS_IN_SQS ->
					sendMessage(simulator, recipient, input.body(template, AccountRegion.LOCAL));
				case S3 -> tell(simulator, recipient, input.change());
				default -> fire(simulator);
			}
		}
		catch (RefusedMessageException | OversizedEventException ex) {
			throw new UnsendableEventException(String.valueOf(ex.getMessage()));
		}
		return deliveries;
	}

	private static EventTemplate template(Recipient recipient, SendRequest request) {
		if (request.template() != null) {
			EventTemplate template = EventTemplate.of(request.template());
			boolean fits = switch (template) {
				case SQS, S3_IN_SQS, S3_IN_SNS_IN_SQS -> !recipient.queues().isEmpty();
				case S3 -> !recipient.buckets().isEmpty();
				case SCHEDULE -> recipient.isOf(ScheduleSourceModel.class);
				default -> true;
			};
			if (!fits) {
				throw new UnsendableEventException(
						"'%s' is no source for the template %s".formatted(request.source(), request.template()));
			}
			return template;
		}
		if (recipient.isOf(SqsSourceModel.class)) {
			return EventTemplate.SQS;
		}
		if (recipient.isOf(S3SourceModel.class)) {
			return EventTemplate.S3;
		}
		return recipient.isOf(ScheduleSourceModel.class) ? EventTemplate.SCHEDULE : EventTemplate.EVENT;
	}

	private List<EventDelivery> call(Recipient recipient, String event) {
		if (event.isBlank()) {
			throw new UnsendableEventException("Nothing is sent: add the event's JSON, or -f FILE");
		}
		List<EventDelivery> deliveries = new ArrayList<>();
		for (FunctionModel function : recipient.functions()) {
			FunctionResult result = this.functions.invoke(function.name(), event.getBytes(StandardCharsets.UTF_8),
					PATIENCE);
			deliveries.add(this.functions.delivery(function.name(), result, result.failure(), null));
		}
		return deliveries;
	}

	private static void sendMessage(EventSimulator simulator, Recipient recipient, String body) {
		if (body.isEmpty()) {
			throw new UnsendableEventException("A message needs a body: add it, or -f FILE");
		}
		simulator.start();
		for (String queue : recipient.queues()) {
			MessageDraft draft = MessageDraft.of(body);
			simulator.queue(queue)
				.send(queue.endsWith(".fifo") ? draft.withGroup("send").withDeduplicationId("send") : draft);
		}
	}

	private static void tell(EventSimulator simulator, Recipient recipient, ObjectChange change) {
		for (String bucket : recipient.buckets()) {
			simulator.bucket(bucket).tell(change.eventName(), change.key(), change.size(), change.eTag());
		}
	}

	private static void fire(EventSimulator simulator) {
		simulator.scheduleNames().forEach((name) -> simulator.schedule(name).fire());
	}

	/** What became of what was sent, in words. */
	private record Deliveries(RecordedFunctions functions, List<EventDelivery> deliveries) implements DeliveryListener {

		@Override
		public void delivered(SqsDelivery delivery) {
			String error = delivery.result().failure();
			if (error.isEmpty() && !delivery.failed().isEmpty()) {
				error = "the message is reported as failed";
			}
			this.deliveries.add(this.functions.delivery(delivery.functionName(), delivery.result(), error,
					"On AWS it would be received again after the queue's visibility time-out."));
		}

		@Override
		public void called(AsynchronousAttempt attempt) {
			this.deliveries
				.add(this.functions.delivery(attempt.functionName(), attempt.result(), attempt.result().failure(),
						"On AWS it would be tried again, after one and after two more minutes."));
		}

	}

}
