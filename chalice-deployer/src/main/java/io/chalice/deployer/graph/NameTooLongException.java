package io.chalice.deployer.graph;

/**
 * A name would be longer than AWS allows.
 */
public final class NameTooLongException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	NameTooLongException(String name, int limit) {
		super("The name '%s' has %d characters, AWS allows %d: shorten app_name or the stage's or function's name"
			.formatted(name, name.length(), limit));
	}

}
