package io.chalice.event.sqs;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.chalice.sqs.BatchResult;
import io.chalice.sqs.SqsMessage;

/**
 * Hands the messages of a batch to what handles them. One that fails does not keep others
 * from being handled, except in a FIFO queue: there, all that follow it in its group are
 * reported failed too, so that their order holds.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html#services-sqs-batchfailurereporting">Implementing
 * partial batch responses</a>
 */
public final class MessageDelivery {

	private static final Logger logger = LoggerFactory.getLogger(MessageDelivery.class);

	private static final String FIFO = ".fifo";

	private final String handler;

	/**
	 * Create a delivery.
	 * @param handler what handles the messages, for the log
	 */
	public MessageDelivery(String handler) {
		this.handler = handler;
	}

	/**
	 * Hand over messages one by one.
	 * @param messages the batch
	 * @param target what handles them
	 * @return which failed
	 */
	public BatchResult each(List<SqsMessage<String>> messages, MessageTarget target) {
		Failures failures = new Failures();
		for (SqsMessage<String> message : messages) {
			if (failures.isHeldBack(message)) {
				failures.add(message);
				continue;
			}
			try {
				target.handle(message);
			}
			catch (UnboundMessageException ex) {
				reject(message, ex);
				failures.add(message);
			}
			catch (Throwable ex) {
				if (ex instanceof VirtualMachineError error && !(ex instanceof StackOverflowError)) {
					throw error;
				}
				logger.error("Message {} of {} failed in {}", message.messageId(), message.queue(), this.handler, ex);
				failures.add(message);
			}
		}
		return failures.result();
	}

	/**
	 * Hand over messages together, without those that cannot be bound.
	 * @param <M> what is taken of each
	 * @param messages the batch
	 * @param target what handles them
	 * @return which failed
	 * @throws Exception whatever makes all of them fail
	 */
	public <M> BatchResult together(List<SqsMessage<String>> messages, BatchTarget<M> target) throws Exception {
		Failures failures = new Failures();
		List<M> batch = new ArrayList<>();
		for (SqsMessage<String> message : messages) {
			if (failures.isHeldBack(message)) {
				failures.add(message);
				continue;
			}
			try {
				batch.addAll(target.bind(message));
			}
			catch (UnboundMessageException ex) {
				reject(message, ex);
				failures.add(message);
			}
		}
		if (!batch.isEmpty()) {
			failures.ids.addAll(target.handle(batch).failed());
		}
		return failures.result();
	}

	private void reject(SqsMessage<String> message, UnboundMessageException ex) {
		logger.error("Message {} of {} never reached {}: {}", message.messageId(), message.queue(), this.handler,
				ex.getMessage());
	}

	/**
	 * What failed of a batch.
	 */
	private static final class Failures {

		private final Set<String> ids = new LinkedHashSet<>();

		private final Set<String> groups = new LinkedHashSet<>();

		void add(SqsMessage<String> message) {
			this.ids.add(message.messageId());
			if (isOrdered(message)) {
				this.groups.add(group(message));
			}
		}

		boolean isHeldBack(SqsMessage<String> message) {
			return !this.groups.isEmpty() && this.groups.contains(group(message));
		}

		// a standard queue has groups too, for fairness and without an order
		private static boolean isOrdered(SqsMessage<String> message) {
			return message.queueArn().endsWith(FIFO) || (message.queueArn().isEmpty() && message.groupId() != null);
		}

		private static String group(SqsMessage<String> message) {
			return message.queueArn() + " " + message.groupId();
		}

		BatchResult result() {
			return new BatchResult(this.ids);
		}

	}

}
