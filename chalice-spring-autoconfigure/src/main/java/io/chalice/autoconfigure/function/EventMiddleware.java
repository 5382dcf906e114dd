package io.chalice.autoconfigure.function;

import java.util.concurrent.atomic.AtomicReference;

import com.amazonaws.services.lambda.runtime.Context;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

import io.chalice.autoconfigure.result.EventResults.EventResult;
import io.chalice.json.JsonBinding;
import io.chalice.json.JsonTree;
import io.chalice.middleware.Invocation;
import io.chalice.middleware.InvocationKind;
import io.chalice.middleware.MiddlewareChain;
import io.chalice.model.FunctionModel;

/**
 * Middleware around a function whose event is JSON of any form.
 */
public final class EventMiddleware {

	private final InvocationKind kind;

	private final FunctionModel model;

	private final MiddlewareChain chain;

	private final JsonBinding json;

	/**
	 * Create a new {@link EventMiddleware}.
	 * @param kind what is invoked
	 * @param model the function
	 * @param wiring the middleware, and what writes a changed event
	 */
	public EventMiddleware(InvocationKind kind, FunctionModel model, FunctionWiring wiring) {
		this.kind = kind;
		this.model = model;
		this.chain = wiring.middleware().of(kind);
		this.json = wiring.results().json();
	}

	/**
	 * Invoke the function.
	 * @param event the event, JSON as UTF-8
	 * @param context what Lambda says of the invocation, {@code null} outside it
	 * @param function the function
	 * @return its result, or what a middleware has put in its place
	 * @throws Exception whatever is thrown on the way
	 */
	public EventResult around(byte[] event, @Nullable Context context, EventCall function) throws Exception {
		if (this.chain.isEmpty()) {
			return function.call(event, context);
		}
		Object tree = tree(event);
		AtomicReference<@Nullable EventResult> last = new AtomicReference<>();
		Object result = this.chain
			.invoke(new Invocation(this.kind, this.model.name(), this.model.handler(), tree, context), (invocation) -> {
				byte[] passed = (invocation.event() == tree) ? event : this.json.write(invocation.event());
				EventResult called = function.call(passed, invocation.lambdaContext());
				last.set(called);
				return called.value();
			});
		EventResult called = last.get();
		// its declared type says how it is written, unless it is another
		return (called != null && called.value() == result) ? called : new EventResult(result, null);
	}

	private static @Nullable Object tree(byte[] event) {
		try {
			return JsonTree.read(event);
		}
		catch (JacksonException ex) {
			// the function says what is wrong with it
			return null;
		}
	}

	/**
	 * A function that gets at its event itself.
	 */
	@FunctionalInterface
	public interface EventCall {

		/**
		 * Call the function.
		 * @param event the event, JSON as UTF-8
		 * @param context what Lambda says of the invocation, {@code null} outside it
		 * @return the result
		 * @throws Exception whatever the function throws
		 */
		EventResult call(byte[] event, @Nullable Context context) throws Exception;

	}

}
