package io.chalice.policy.value;

/**
 * A method has more ways through it than are followed.
 */
final class MethodTooLongException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	MethodTooLongException() {
		super("The method has more ways through it than are followed", null, false, false);
	}

}
