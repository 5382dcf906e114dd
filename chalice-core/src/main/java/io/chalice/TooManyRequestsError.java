package io.chalice;

/**
 * The client asks too often: status 429.
 */
public class TooManyRequestsError extends ChaliceViewError {

	private static final long serialVersionUID = 1L;

	/**
	 * Create a new {@code TooManyRequestsError}.
	 * @param message what the client is told
	 */
	public TooManyRequestsError(String message) {
		super(429, message);
	}

}
