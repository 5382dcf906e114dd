package io.chalice;

/**
 * The client may not do this: status 403.
 */
public class ForbiddenError extends ChaliceViewError {

	private static final long serialVersionUID = 1L;

	/**
	 * Create a new {@code ForbiddenError}.
	 * @param message what the client is told
	 */
	public ForbiddenError(String message) {
		super(403, message);
	}

}
