package io.chalice;

/**
 * The content is well-formed but its meaning is wrong: status 422.
 */
public class UnprocessableEntityError extends ChaliceViewError {

	private static final long serialVersionUID = 1L;

	/**
	 * Create a new {@code UnprocessableEntityError}.
	 * @param message what the client is told
	 */
	public UnprocessableEntityError(String message) {
		super(422, message);
	}

}
