package io.chalice.gateway.lambda;

import java.time.Duration;

/**
 * What became of one event.
 */
public sealed interface InvocationResult {

	/**
	 * Returns what Lambda's {@code Invoke} answers with: the handler's response, or a
	 * JSON object with {@code errorType} and {@code errorMessage}.
	 * @return the bytes
	 */
	byte[] payload();

	/**
	 * The handler returned.
	 *
	 * @param payload the handler's response
	 */
	record Success(byte[] payload) implements InvocationResult {

	}

	/**
	 * The handler threw, or its response was larger than Lambda takes
	 * ({@code Function.ResponseSizeTooLarge}).
	 *
	 * @param type the exception's class, or Lambda's own error type
	 * @param message the exception's message, empty without one
	 * @param payload the error as JSON
	 */
	record FunctionError(String type, String message, byte[] payload) implements InvocationResult {

	}

	/**
	 * The handler took longer than the function's time-out; its process was killed.
	 *
	 * @param timeout the time-out
	 * @param payload the error as JSON
	 */
	record TimedOut(Duration timeout, byte[] payload) implements InvocationResult {

	}

	/**
	 * The process ended while the handler worked on the event.
	 *
	 * @param exitCode the process's exit code
	 * @param payload the error as JSON
	 */
	record Crashed(int exitCode, byte[] payload) implements InvocationResult {

	}

	/**
	 * No process came so far that it could take the event: the handler's constructor or a
	 * checkpoint hook threw, or the process ended or took too long before.
	 *
	 * @param type the exception's class, or Lambda's own error type
	 * @param message the exception's message, empty without one
	 * @param payload the error as JSON
	 */
	record InitFailed(String type, String message, byte[] payload) implements InvocationResult {

	}

}
