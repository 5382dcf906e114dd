package io.chalice.gateway.schedule;

/**
 * Thrown when a schedule is not one that EventBridge Scheduler takes.
 */
public final class MalformedScheduleException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String expression;

	MalformedScheduleException(String expression, String reason) {
		super("The schedule %s is wrong: %s".formatted(expression, reason));
		this.expression = expression;
	}

	/**
	 * Return what is wrong.
	 * @return the expression, or the time or zone, as it was declared
	 */
	public String expression() {
		return this.expression;
	}

}
