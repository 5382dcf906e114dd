package io.chalice;

/**
 * There is no such thing: status 404.
 */
public class NotFoundError extends ChaliceViewError {

	private static final long serialVersionUID = 1L;

	/**
	 * Create a new {@code NotFoundError}.
	 * @param message what the client is told
	 */
	public NotFoundError(String message) {
		super(404, message);
	}

}
