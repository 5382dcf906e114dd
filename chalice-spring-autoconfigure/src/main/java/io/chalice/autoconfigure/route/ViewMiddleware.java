package io.chalice.autoconfigure.route;

import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import io.chalice.ChaliceRequest;
import io.chalice.ChaliceResponse;
import io.chalice.dispatch.CurrentRequest;
import io.chalice.dispatch.TypedResult;
import io.chalice.middleware.Invocation;
import io.chalice.middleware.InvocationKind;
import io.chalice.middleware.MiddlewareChain;
import io.chalice.model.ApplicationModel;
import io.chalice.route.RouteTarget;

/**
 * Middleware around a view. It sees what the view throws before that becomes a response.
 */
public final class ViewMiddleware {

	private final MiddlewareChain chain;

	private final String handler;

	private final CurrentRequest currentRequest;

	private ViewMiddleware(MiddlewareChain chain, String handler, CurrentRequest currentRequest) {
		this.chain = chain;
		this.handler = handler;
		this.currentRequest = currentRequest;
	}

	/**
	 * Return what surrounds a view.
	 * @param middleware all that the application has
	 * @param handler the view
	 * @param currentRequest where a changed request is remembered
	 * @return the middleware of requests, or {@code null} if there is none
	 */
	public static @Nullable ViewMiddleware of(MiddlewareChain middleware, String handler,
			CurrentRequest currentRequest) {
		MiddlewareChain chain = middleware.of(InvocationKind.HTTP);
		return chain.isEmpty() ? null : new ViewMiddleware(chain, handler, currentRequest);
	}

	@Nullable Object around(ChaliceRequest request, RouteTarget view) throws Exception {
		AtomicReference<@Nullable TypedResult> typed = new AtomicReference<>();
		Object result = this.chain.invoke(new Invocation(InvocationKind.HTTP, ApplicationModel.API_HANDLER,
				this.handler, request, request.lambdaContext()), (invocation) -> {
					ChaliceRequest passed = invocation.request();
					return plain((passed == request) ? view.answer(passed) : this.currentRequest.answer(view, passed),
							typed);
				});
		return typed(result, typed.get());
	}

	/**
	 * Take from a result what only says how it is written.
	 * @param result the view's result
	 * @param typed where that is kept
	 * @return a response, or the value that the view has returned
	 */
	private static @Nullable Object plain(@Nullable Object result, AtomicReference<@Nullable TypedResult> typed) {
		Object body = (result instanceof ChaliceResponse response) ? response.body() : result;
		if (!(body instanceof TypedResult value)) {
			return result;
		}
		typed.set(value);
		return (result instanceof ChaliceResponse response) ? response.body(value.value()) : value.value();
	}

	private static @Nullable Object typed(@Nullable Object result, @Nullable TypedResult typed) {
		if (typed == null) {
			return result;
		}
		if (result instanceof ChaliceResponse response) {
			return (response.body() == typed.value()) ? response.body(typed) : response;
		}
		return (result == typed.value()) ? typed : result;
	}

}
