package io.chalice.gateway;

import java.time.Duration;

/**
 * What became of a function call, as far as a caller such as API Gateway can tell.
 */
public sealed interface FunctionResult {

	/**
	 * Say in words why the function has not returned.
	 * @return such as {@code com.example.NoSuchOrder: 7}, empty when it has
	 */
	default String failure() {
		if (this instanceof Succeeded) {
			return "";
		}
		if (this instanceof Failed failed) {
			String type = failed.type().isEmpty() ? "an error without a type" : failed.type();
			return failed.message().isEmpty() ? type : "%s: %s".formatted(type, failed.message());
		}
		if (this instanceof EventTooLarge large) {
			return "the event has %d bytes, more than Lambda takes".formatted(large.size());
		}
		return (this instanceof Rejected rejected) ? rejected.reason() : "it did not answer";
	}

	/**
	 * The function returned.
	 *
	 * @param payload what it returned, JSON as UTF-8
	 */
	record Succeeded(byte[] payload) implements FunctionResult {

	}

	/**
	 * The function threw, its process ended, it ran into its own time-out or returned
	 * more than Lambda passes on: what Lambda calls a function error.
	 *
	 * @param type the error's type, such as a class's name
	 * @param message the error's message, empty without one
	 */
	record Failed(String type, String message) implements FunctionResult {

	}

	/**
	 * The caller's patience ran out before the function returned.
	 *
	 * @param timeout how long the caller waited
	 */
	record TimedOut(Duration timeout) implements FunctionResult {

	}

	/**
	 * The event is larger than Lambda takes; the function was not called.
	 *
	 * @param size the event's size in bytes
	 */
	record EventTooLarge(long size) implements FunctionResult {

	}

	/**
	 * The function could not be called at all.
	 *
	 * @param reason why, for the log
	 */
	record Rejected(String reason) implements FunctionResult {

	}

}
