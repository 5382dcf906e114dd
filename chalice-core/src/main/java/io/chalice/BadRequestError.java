package io.chalice;

/**
 * The request is malformed or does not make sense: status 400.
 */
public class BadRequestError extends ChaliceViewError {

	private static final long serialVersionUID = 1L;

	/**
	 * Create a new {@code BadRequestError}.
	 * @param message what the client is told
	 */
	public BadRequestError(String message) {
		super(400, message);
	}

}
