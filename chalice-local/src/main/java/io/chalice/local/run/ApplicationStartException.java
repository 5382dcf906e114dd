package io.chalice.local.run;

import java.io.Serial;

import io.chalice.project.process.ProgramOutputException;

/**
 * An application's process ended, or took too long, before it could take a request. What
 * it says about that itself is the message, or in its log.
 */
public final class ApplicationStartException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final String type;

	ApplicationStartException(String mainClass, String type, String message) {
		super("%s does not start: %s".formatted(mainClass, message.isEmpty() ? type : message));
		this.type = type;
	}

	private ApplicationStartException(String explanation, String type, ProgramOutputException output) {
		super(explanation, output);
		this.type = type;
	}

	/**
	 * Create an exception of an application that says itself why it does not start.
	 * @param explanation what is wrong and what to do
	 * @param type the kind of failure
	 * @param output all that the application wrote
	 * @return the exception
	 */
	static ApplicationStartException explained(String explanation, String type, String output) {
		return new ApplicationStartException(explanation, type, new ProgramOutputException(output));
	}

	/**
	 * Return the kind of failure.
	 * @return the exception's class, or Lambda's own error type
	 */
	public String type() {
		return this.type;
	}

}
