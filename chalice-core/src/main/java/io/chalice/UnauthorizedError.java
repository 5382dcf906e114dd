package io.chalice;

/**
 * The client has not said who it is: status 401.
 */
public class UnauthorizedError extends ChaliceViewError {

	private static final long serialVersionUID = 1L;

	/**
	 * Create a new {@code UnauthorizedError}.
	 * @param message what the client is told
	 */
	public UnauthorizedError(String message) {
		super(401, message);
	}

}
