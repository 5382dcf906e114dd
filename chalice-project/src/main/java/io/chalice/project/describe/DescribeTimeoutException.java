package io.chalice.project.describe;

import java.time.Duration;

/**
 * An application took too long to be described.
 */
public final class DescribeTimeoutException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Duration timeout;

	private final String output;

	DescribeTimeoutException(String mainClass, Duration timeout, String output) {
		super(("%s did not get as far as its bean definitions in %d seconds: does its main method wait for something "
				+ "before it calls SpringApplication.run?")
			.formatted(mainClass, timeout.toSeconds()));
		this.timeout = timeout;
		this.output = output;
	}

	/**
	 * Return how long it was waited for.
	 * @return the time
	 */
	public Duration timeout() {
		return this.timeout;
	}

	/**
	 * Return all that the application wrote until then.
	 * @return its output and its error stream
	 */
	public String output() {
		return this.output;
	}

}
