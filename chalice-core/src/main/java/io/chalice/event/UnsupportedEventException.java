package io.chalice.event;

/**
 * The routes' function was handed something else than an HTTP request. The invocation
 * fails, so that whoever sent the event knows that nobody has dealt with it: a queue
 * keeps its message, a stream its record, an asynchronous caller tries again and turns to
 * its dead-letter queue. It has no stack trace, since the message says all there is to
 * know and Lambda logs the trace.
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

}
