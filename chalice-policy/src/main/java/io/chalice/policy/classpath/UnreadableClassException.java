package io.chalice.policy.classpath;

/**
 * Bytes that are no class file.
 */
final class UnreadableClassException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnreadableClassException(Throwable cause) {
		super("Not a readable class file: " + cause, cause);
	}

}
