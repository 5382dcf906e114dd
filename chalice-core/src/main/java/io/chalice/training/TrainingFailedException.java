package io.chalice.training;

/**
 * An ahead-of-time cache could not be trained. Nothing depends on one: the application
 * starts without.
 */
public final class TrainingFailedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	TrainingFailedException(String reason) {
		super("The ahead-of-time cache could not be trained: " + reason);
	}

}
