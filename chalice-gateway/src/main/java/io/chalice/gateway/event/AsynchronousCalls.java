package io.chalice.gateway.event;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import io.chalice.gateway.FunctionResult;
import io.chalice.gateway.call.CallIds;

/**
 * Lambda's asynchronous invocation: takes an event, calls the function, repeats what
 * fails and tells destinations how it ended. Thread-safe.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/invocation-async.html">Invoking a Lambda
 * function asynchronously</a>
 */
public final class AsynchronousCalls {

	/**
	 * The largest event in bytes: 1 MB, which was 256 KB before October 2025.
	 *
	 * @see <a href=
	 * "https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda
	 * quotas</a>
	 */
	public static final int EVENT_LIMIT = 1024 * 1024;

	private final EventBackend backend;

	private final AsynchronousSettings settings;

	private final EventDestination destination;

	private final Consumer<AsynchronousAttempt> listener;

	/**
	 * Create the calls.
	 * @param backend what is called
	 * @param settings how failures are handled
	 * @param destination takes what destinations are told
	 * @param listener is told of every call
	 */
	public AsynchronousCalls(EventBackend backend, AsynchronousSettings settings, EventDestination destination,
			Consumer<AsynchronousAttempt> listener) {
		this.backend = backend;
		this.settings = settings;
		this.destination = destination;
		this.listener = listener;
	}

	/**
	 * Take an event for a function.
	 * @param functionName the function's name
	 * @param event the event, JSON as UTF-8
	 * @return the id of the request
	 * @throws OversizedEventException when the event is larger than {@link #EVENT_LIMIT}
	 */
	public String invoke(String functionName, byte[] event) {
		if (event.length > EVENT_LIMIT) {
			throw new OversizedEventException(functionName, event.length, EVENT_LIMIT);
		}
		AcceptedEvent accepted = new AcceptedEvent(functionName, event, CallIds.create().requestId(),
				this.backend.clock().now());
		this.backend.executor().execute(() -> call(accepted));
		return accepted.requestId;
	}

	private void call(AcceptedEvent event) {
		Instant begun = this.backend.clock().now();
		FunctionResult result = this.backend.functions()
			.invoke(event.functionName, event.payload, this.backend.timeout());
		event.calls++;
		Duration delay = null;
		InvocationCondition condition = InvocationCondition.SUCCESS;
		if (!(result instanceof FunctionResult.Succeeded)) {
			delay = delay(event, result);
			condition = InvocationCondition.RETRIES_EXHAUSTED;
		}
		Instant now = this.backend.clock().now();
		if (delay != null && now.plus(delay).isAfter(event.acceptedAt.plus(this.settings.maximumAge()))) {
			delay = null;
			condition = InvocationCondition.EVENT_AGE_EXCEEDED;
		}
		AsynchronousAttempt attempt = new AsynchronousAttempt(event.functionName, event.requestId, event.payload,
				event.calls, now, Duration.between(begun, now), result, (delay != null) ? null : condition);
		this.listener.accept(attempt);
		if (delay != null) {
			this.backend.clock().schedule(now.plus(delay), () -> this.backend.executor().execute(() -> call(event)));
		}
		else {
			tell(attempt, condition);
		}
	}

	private @Nullable Duration delay(AcceptedEvent event, FunctionResult result) {
		if (result instanceof FunctionResult.Rejected) {
			event.rejections++;
			return RetryDelay.afterRejection(event.rejections);
		}
		event.failures++;
		return (event.failures <= this.settings.maximumRetries()) ? RetryDelay.afterFailure(event.failures) : null;
	}

	private void tell(AsynchronousAttempt attempt, InvocationCondition condition) {
		String arn = (condition == InvocationCondition.SUCCESS) ? this.settings.onSuccess() : this.settings.onFailure();
		if (arn != null) {
			this.destination.send(arn, DestinationRecord.of(attempt, condition, this.backend.account()));
		}
	}

	/** An event and how often it was tried; one call at a time has it. */
	private static final class AcceptedEvent {

		private final String functionName;

		private final byte[] payload;

		private final String requestId;

		private final Instant acceptedAt;

		private int calls;

		private int failures;

		private int rejections;

		private AcceptedEvent(String functionName, byte[] payload, String requestId, Instant acceptedAt) {
			this.functionName = functionName;
			this.payload = payload;
			this.requestId = requestId;
			this.acceptedAt = acceptedAt;
		}

	}

}
