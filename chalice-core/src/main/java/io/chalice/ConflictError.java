package io.chalice;

/**
 * The request conflicts with the state of the resource: status 409.
 */
public class ConflictError extends ChaliceViewError {

	private static final long serialVersionUID = 1L;

	/**
	 * Create a new {@code ConflictError}.
	 * @param message what the client is told
	 */
	public ConflictError(String message) {
		super(409, message);
	}

}
