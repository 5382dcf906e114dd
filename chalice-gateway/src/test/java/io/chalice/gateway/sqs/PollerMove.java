package io.chalice.gateway.sqs;

import java.time.Duration;

/**
 * What happens in a property test.
 */
sealed interface PollerMove {

	/**
	 * Messages are sent.
	 *
	 * @param count how many
	 * @param groups over how many groups
	 */
	record Send(int count, int groups) implements PollerMove {

	}

	/**
	 * Time passes.
	 *
	 * @param duration how much
	 */
	record Advance(Duration duration) implements PollerMove {

	}

}
