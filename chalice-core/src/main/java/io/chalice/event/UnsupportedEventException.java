package io.chalice.event;

/**
 * A function was handed something else than what it takes: the routes' function no HTTP
 * request, that of a queue no messages. The invocation fails, so that whoever sent the
 * event knows that nobody has dealt with it: a queue keeps its message, a stream its
 * record, an asynchronous caller tries again and turns to its dead-letter queue. It has
 * no stack trace, since the message says all there is to know and Lambda logs the trace.
 */
public final class UnsupportedEventException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create the error.
	 * @param event what arrived, in words such as {@code an event of aws:sqs}
	 */
	public UnsupportedEventException(String event) {
		super(("Received %s, which is not an HTTP request of a REST API, HTTP API or function URL. The routes' "
				+ "function takes nothing else: events of other services go to a method with @ChaliceFunction")
			.formatted(event), null, false, false);
	}

	private UnsupportedEventException(String event, String expected) {
		super("Received %s, which is not %s".formatted(event, expected), null, false, false);
	}

	/**
	 * Create the error of a function that takes the events of one service.
	 * @param event what arrived, in words such as {@code an event of aws:sns}
	 * @param expected what it takes, such as {@code an event of Amazon SQS}
	 * @return the error
	 */
	public static UnsupportedEventException insteadOf(String event, String expected) {
		return new UnsupportedEventException(event, expected);
	}

}
