package io.chalice.event.sqs;

/**
 * The body of a message is not what its handler takes. The message says where, never what
 * is in it, and there is no stack trace: the cause lies with the sender.
 */
public final class UnboundMessageException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create the error.
	 * @param reason what is wrong with the body, such as {@code it is not JSON}
	 */
	public UnboundMessageException(String reason) {
		super("The message's body cannot be used: " + reason, null, false, false);
	}

}
