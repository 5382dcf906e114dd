package io.chalice.local.control;

/**
 * Something is sent to a source that the application does not have, or in a way that does
 * not fit it.
 */
public final class UnsendableEventException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create the error.
	 * @param message what is wrong, and what there is
	 */
	public UnsendableEventException(String message) {
		super(message);
	}

}
