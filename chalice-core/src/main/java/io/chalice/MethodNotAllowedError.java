package io.chalice;

/**
 * The resource exists, but not for this method: status 405.
 */
public class MethodNotAllowedError extends ChaliceViewError {

	private static final long serialVersionUID = 1L;

	/**
	 * Create a new {@code MethodNotAllowedError}.
	 * @param message what the client is told
	 */
	public MethodNotAllowedError(String message) {
		super(405, message);
	}

}
