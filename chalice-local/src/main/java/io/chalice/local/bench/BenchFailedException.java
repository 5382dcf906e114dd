package io.chalice.local.bench;

/**
 * A function cannot be measured, because it does not start or fails.
 */
public final class BenchFailedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	BenchFailedException(String function, String variant, String reason, String log) {
		super("Function %s cannot be measured (%s): %s%s".formatted(function, variant, reason,
				log.isBlank() ? "" : "\nIts log:\n" + log.stripTrailing().indent(2).stripTrailing()));
	}

}
