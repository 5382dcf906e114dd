package io.chalice.maven.goal;

/**
 * A goal cannot do what it is for.
 */
final class GoalFailedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	GoalFailedException(String message) {
		super(message);
	}

}
