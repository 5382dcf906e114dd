package io.chalice.project.adoption;

/**
 * A project cannot be adopted as it is.
 */
public final class AdoptionException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create the exception.
	 * @param message what is in the way, and what to do about it
	 */
	public AdoptionException(String message) {
		super(message);
	}

}
