package io.chalice.form;

/**
 * A body is no form, though its content type says so.
 */
public final class MalformedFormException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create a new {@code MalformedFormException}.
	 * @param message what is wrong, in a client's terms
	 */
	public MalformedFormException(String message) {
		super(message);
	}

}
