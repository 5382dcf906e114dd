package io.chalice.project.describe;

import io.chalice.project.process.ProgramOutputException;

/**
 * An application cannot be described, because of a mistake in it. The message is Spring
 * Boot's own explanation.
 */
public final class DescribeFailedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String output;

	DescribeFailedException(String explanation, String output) {
		super(explanation, output.isBlank() ? null : new ProgramOutputException(output));
		this.output = output;
	}

	/**
	 * Return all that the application wrote to its output until then.
	 * @return the output, which may be empty
	 */
	public String output() {
		return this.output;
	}

}
