package io.chalice.middleware;

import java.util.List;

import com.amazonaws.services.lambda.runtime.Context;
import org.jspecify.annotations.Nullable;

import io.chalice.ChaliceRequest;
import io.chalice.s3.S3Notification;
import io.chalice.sqs.SqsMessage;

/**
 * An invocation as a middleware sees it.
 *
 * @param kind what is invoked
 * @param function the name of the Lambda function, {@code api_handler} of routes
 * @param handler the method that is called, {@code com.example.Cities#state(String)}
 * @param event what it is invoked with, as its kind says
 * @param lambdaContext what Lambda says of the invocation, {@code null} outside it
 */
public record Invocation(InvocationKind kind, String function, String handler, @Nullable Object event,
		@Nullable Context lambdaContext) {

	/**
	 * Change the event for what follows.
	 * @param event the event, of the class that it has
	 * @return the changed invocation
	 */
	public Invocation withEvent(@Nullable Object event) {
		return new Invocation(this.kind, this.function, this.handler, event, this.lambdaContext);
	}

	/**
	 * Return the request of a route.
	 * @return the event
	 * @throws IllegalStateException when the invocation is of another kind
	 */
	public ChaliceRequest request() {
		return (ChaliceRequest) of(InvocationKind.HTTP, ChaliceRequest.class);
	}

	/**
	 * Return the messages of a queue.
	 * @return the event, the body of each message as it was sent
	 * @throws IllegalStateException when the invocation is of another kind
	 */
	@SuppressWarnings("unchecked")
	public List<SqsMessage<String>> messages() {
		return (List<SqsMessage<String>>) of(InvocationKind.SQS, List.class);
	}

	/**
	 * Return what a bucket tells.
	 * @return the event
	 * @throws IllegalStateException when the invocation is of another kind
	 */
	@SuppressWarnings("unchecked")
	public List<S3Notification> notifications() {
		return (List<S3Notification>) of(InvocationKind.S3, List.class);
	}

	private Object of(InvocationKind expected, Class<?> type) {
		if (this.kind != expected) {
			throw new IllegalStateException(
					"%s is an invocation of kind %s, not %s".formatted(this.handler, this.kind, expected));
		}
		if (!type.isInstance(this.event)) {
			throw new IllegalStateException(
					"The event of %s was changed to what is no %s".formatted(this.handler, type.getSimpleName()));
		}
		return this.event;
	}

}
