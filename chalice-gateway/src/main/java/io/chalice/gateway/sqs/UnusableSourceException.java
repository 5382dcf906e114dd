package io.chalice.gateway.sqs;

/**
 * Thrown when Lambda would not make an event source of a queue as it is declared.
 */
public final class UnusableSourceException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String queue;

	private final String functionName;

	UnusableSourceException(String queue, String functionName, String reason) {
		super("Function '%s' cannot have the messages of queue '%s': %s".formatted(functionName, queue, reason));
		this.queue = queue;
		this.functionName = functionName;
	}

	/**
	 * Return the queue.
	 * @return its name
	 */
	public String queue() {
		return this.queue;
	}

	/**
	 * Return the function.
	 * @return its name
	 */
	public String functionName() {
		return this.functionName;
	}

}
