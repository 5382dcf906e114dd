package io.chalice.gateway.lambda;

import java.time.Duration;

/**
 * When a function process initializes, as {@code AWS_LAMBDA_INITIALIZATION_TYPE} says.
 */
public enum InitializationType {

	/**
	 * Together with the first event; ten seconds, then once more within the function's
	 * time-out.
	 */
	ON_DEMAND("on-demand", Duration.ofSeconds(10)),

	/**
	 * Ahead of the events.
	 */
	PROVISIONED_CONCURRENCY("provisioned-concurrency", Duration.ofMinutes(15)),

	/**
	 * Ahead of the events and up to a checkpoint; the first event finds a restored
	 * process.
	 */
	SNAP_START("snap-start", Duration.ofMinutes(15));

	private final String value;

	private final Duration initTimeout;

	InitializationType(String value, Duration initTimeout) {
		this.value = value;
		this.initTimeout = initTimeout;
	}

	/**
	 * Returns the value of {@code AWS_LAMBDA_INITIALIZATION_TYPE}.
	 * @return the value
	 */
	public String value() {
		return this.value;
	}

	/**
	 * Returns how long Lambda lets the initialization take.
	 * @return the limit
	 */
	public Duration initTimeout() {
		return this.initTimeout;
	}

}
