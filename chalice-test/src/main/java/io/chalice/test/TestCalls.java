package io.chalice.test;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/**
 * What functions were called with by event sources since a message was sent, an object
 * was put or the clock was moved, and assertions on it that return it, so that they can
 * be strung together. An assertion that does not hold says all the calls there were.
 */
public final class TestCalls {

	private final List<TestCall> calls;

	private final Function<@Nullable Object, String> bodies;

	TestCalls(List<TestCall> calls, Function<@Nullable Object, String> bodies) {
		this.calls = List.copyOf(calls);
		this.bodies = bodies;
	}

	/**
	 * Return the calls.
	 * @return the calls, in order
	 */
	public List<TestCall> list() {
		return this.calls;
	}

	/**
	 * Assert that there was a call and that no function and no message has failed.
	 * @return these calls
	 */
	public TestCalls hasSucceeded() {
		Assertions.assertThat(this.calls).as("calls of functions: nothing was delivered").isNotEmpty();
		Assertions.assertThat(this.calls.stream().filter(TestCalls::hasFailed).toList())
			.as("calls that failed, among%s", this)
			.isEmpty();
		return this;
	}

	private static boolean hasFailed(TestCall call) {
		return !call.failed().isEmpty() || !call.error().isEmpty();
	}

	/**
	 * Assert that no function was called.
	 * @return these calls
	 */
	public TestCalls isEmpty() {
		Assertions.assertThat(this.calls).as("calls of functions").isEmpty();
		return this;
	}

	/**
	 * Assert which functions were called.
	 * @param functionNames the functions' names, one for each call, in order
	 * @return these calls
	 */
	public TestCalls hasCalled(String... functionNames) {
		Assertions.assertThat(this.calls.stream().map(TestCall::functionName).toList())
			.as("functions called, by%s", this)
			.containsExactly(functionNames);
		return this;
	}

	/**
	 * Assert which events have failed.
	 * @param events the messages' bodies, or the events, each as it was sent, in any
	 * order; none for no failure
	 * @return these calls
	 */
	public TestCalls hasFailed(@Nullable Object... events) {
		return has("failed", TestCall::failed, events);
	}

	/**
	 * Assert which events a function has had again after it had failed.
	 * @param events the messages' bodies, or the events, each as it was sent, in any
	 * order; none for no repetition
	 * @return these calls
	 */
	public TestCalls hasRedelivered(@Nullable Object... events) {
		return has("were redelivered", TestCall::repeated, events);
	}

	/**
	 * Assert which events functions have had.
	 * @param events the messages' bodies, or the events, each as it was sent, in order
	 * @return these calls
	 */
	public TestCalls hasDelivered(@Nullable Object... events) {
		Assertions.assertThat(this.calls.stream().flatMap((call) -> call.events().stream()).toList())
			.as("events delivered, by%s", this)
			.containsExactlyElementsOf(Stream.of(events).map(this.bodies).toList());
		return this;
	}

	/**
	 * Assert that a function itself has failed, rather than messages that it has named.
	 * @param text what is part of the exception's class or message
	 * @return these calls
	 */
	public TestCalls hasError(String text) {
		Assertions.assertThat(this.calls.stream().map(TestCall::error).filter((error) -> !error.isEmpty()).toList())
			.as("errors of functions, by%s", this)
			.anySatisfy((error) -> Assertions.assertThat(error).contains(text));
		return this;
	}

	private TestCalls has(String what, Function<TestCall, List<String>> part, @Nullable Object... events) {
		Assertions.assertThat(this.calls.stream().flatMap((call) -> part.apply(call).stream()).toList())
			.as("events that %s, by%s", what, this)
			.containsExactlyInAnyOrderElementsOf(Stream.of(events).map(this.bodies).toList());
		return this;
	}

	@Override
	public String toString() {
		return this.calls.isEmpty() ? " no calls"
				: this.calls.stream().map((call) -> "\n  " + call).collect(Collectors.joining());
	}

}
