package io.chalice.gateway.sqs;

/**
 * Thrown when a queue does not take a message.
 */
public final class RefusedMessageException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String queue;

	RefusedMessageException(String queue, String reason) {
		super("Queue '%s' does not take the message: %s".formatted(queue, reason));
		this.queue = queue;
	}

	/**
	 * Return the queue.
	 * @return its name
	 */
	public String queue() {
		return this.queue;
	}

}
