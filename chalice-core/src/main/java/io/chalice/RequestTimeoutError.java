package io.chalice;

/**
 * The client took too long: status 408.
 */
public class RequestTimeoutError extends ChaliceViewError {

	private static final long serialVersionUID = 1L;

	/**
	 * Create a new {@code RequestTimeoutError}.
	 * @param message what the client is told
	 */
	public RequestTimeoutError(String message) {
		super(408, message);
	}

}
