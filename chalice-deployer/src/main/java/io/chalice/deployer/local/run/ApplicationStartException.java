package io.chalice.deployer.local.run;

import java.io.Serial;

/**
 * An application's process ended, or took too long, before it could take a request. What
 * it says about that itself is in its log.
 */
public final class ApplicationStartException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final String type;

	ApplicationStartException(String mainClass, String type, String message) {
		super("%s does not start: %s".formatted(mainClass, message.isEmpty() ? type : message));
		this.type = type;
	}

	/**
	 * Return the kind of failure.
	 * @return the exception's class, or Lambda's own error type
	 */
	public String type() {
		return this.type;
	}

}
