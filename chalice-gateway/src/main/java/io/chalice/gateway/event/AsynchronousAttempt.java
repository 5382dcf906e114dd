package io.chalice.gateway.event;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.chalice.gateway.FunctionResult;

/**
 * One call of a function with an event that was handed over asynchronously.
 *
 * @param functionName the function's name
 * @param requestId the id of the event, the same for all its calls
 * @param event the event, JSON as UTF-8
 * @param number which call it is, from 1
 * @param at when it ended
 * @param took how long it took
 * @param result what became of it
 * @param condition what became of the event, or {@code null} when the function is called
 * again
 */
public record AsynchronousAttempt(String functionName, String requestId, byte[] event, int number, Instant at,
		Duration took, FunctionResult result, @Nullable InvocationCondition condition) {

}
