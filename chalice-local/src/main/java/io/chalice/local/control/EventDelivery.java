package io.chalice.local.control;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What became of an event that was sent.
 *
 * @param function the function that got it
 * @param status {@link Status#SUCCEEDED} when all of it is done
 * @param answer what the function answered, JSON, empty when it did not
 * @param error what went wrong, {@code null} when nothing did
 * @param next what happens to the event now, {@code null} when it is done
 * @param log the lines the function wrote meanwhile
 * @param milliseconds how long it took
 */
public record EventDelivery(String function, Status status, String answer, @Nullable String error,
		@Nullable String next, List<String> log, long milliseconds) {

	public EventDelivery {
		log = List.copyOf(log);
	}

	/**
	 * How a delivery ends.
	 */
	public enum Status {

		/** The function is done with all of it. */
		SUCCEEDED,

		/** The function failed, or reported a message that failed. */
		FAILED

	}

}
