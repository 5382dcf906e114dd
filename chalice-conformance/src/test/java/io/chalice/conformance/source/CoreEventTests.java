package io.chalice.conformance.source;

import java.nio.charset.StandardCharsets;
import java.util.List;

import tools.jackson.databind.json.JsonMapper;

import io.chalice.conformance.source.EventListeners.Order;
import io.chalice.event.s3.S3EventReader;
import io.chalice.event.schedule.ScheduleEventReader;
import io.chalice.event.sqs.BatchTarget;
import io.chalice.event.sqs.BodyBinding;
import io.chalice.event.sqs.MessageDelivery;
import io.chalice.event.sqs.MessageTarget;
import io.chalice.event.sqs.SqsEventReader;
import io.chalice.event.sqs.SqsEventWriter;
import io.chalice.s3.S3Notification;
import io.chalice.sqs.BatchResult;
import io.chalice.sqs.SqsMessage;

/**
 * Tests of the event cases with the core alone, without Spring.
 */
class CoreEventTests extends AbstractEventCaseTests {

	CoreEventTests() {
		super(new CoreTarget());
	}

	private static final class CoreTarget implements EventTarget {

		private static final byte[] NULL = "null".getBytes(StandardCharsets.UTF_8);

		private final EventListeners listeners = new EventListeners();

		private final JsonMapper mapper = JsonMapper.builder().build();

		private final BodyBinding orders = new BodyBinding(this.mapper, this.mapper.constructType(Order.class));

		private final BodyBinding notifications = new BodyBinding(this.mapper,
				this.mapper.constructType(S3Notification.class));

		@Override
		public EventOutcome send(String function, byte[] event) {
			return EventOutcome.of(this.listeners, () -> answer(function, event));
		}

		private byte[] answer(String function, byte[] event) throws Exception {
			return switch (function) {
				case "text" -> each(event, (message) -> this.listeners.text(message.body()));
				case "size" -> each(event, (message) -> this.listeners.size(message.body()));
				case "message" -> each(event, this.listeners::message);
				case "order" -> each(event, (message) -> this.orders.bind(message.body())
					.forEach((order) -> this.listeners.order((Order) order)));
				case "s3-message" -> each(event, (message) -> this.notifications.bind(message.body())
					.forEach((object) -> this.listeners.notification((S3Notification) object, message)));
				case "batch" -> batch(event);
				case "s3" -> {
					List<S3Notification> objects = S3EventReader.read(event);
					objects.forEach(this.listeners::s3);
					yield NULL;
				}
				case "schedule" -> {
					this.listeners.schedule(ScheduleEventReader.read(event));
					yield NULL;
				}
				default -> throw new IllegalArgumentException(function);
			};
		}

		private static byte[] each(byte[] event, MessageTarget target) {
			List<SqsMessage<String>> messages = SqsEventReader.read(event);
			return SqsEventWriter.answer(messages, new MessageDelivery("EventListeners").each(messages, target));
		}

		private byte[] batch(byte[] event) throws Exception {
			List<SqsMessage<String>> messages = SqsEventReader.read(event);
			BatchTarget<SqsMessage<Order>> target = new BatchTarget<>() {

				@Override
				public List<SqsMessage<Order>> bind(SqsMessage<String> message) {
					Order order = (Order) CoreTarget.this.orders.bind(message.body()).get(0);
					return List.of(new SqsMessage<>(order, message.text(), message.messageId(), message.receiptHandle(),
							message.queueArn(), message.attributes(), message.systemAttributes()));
				}

				@Override
				public BatchResult handle(List<SqsMessage<Order>> batch) {
					return CoreTarget.this.listeners.batch(batch);
				}

			};
			return SqsEventWriter.answer(messages, new MessageDelivery("EventListeners").together(messages, target));
		}

		@Override
		public void close() {
		}

	}

}
