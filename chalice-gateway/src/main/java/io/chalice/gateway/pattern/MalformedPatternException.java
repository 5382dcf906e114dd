package io.chalice.gateway.pattern;

/**
 * Thrown when an event pattern is not one that Lambda takes.
 */
public final class MalformedPatternException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String pattern;

	MalformedPatternException(String pattern, String reason) {
		super("The event pattern %s is wrong: %s".formatted(pattern, reason));
		this.pattern = pattern;
	}

	/**
	 * Return the pattern.
	 * @return the pattern as it was declared
	 */
	public String pattern() {
		return this.pattern;
	}

}
