package io.chalice.middleware;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The middleware of an application, in order.
 *
 * @param middleware the outermost first
 */
public record MiddlewareChain(List<ChaliceMiddleware> middleware) {

	/** No middleware. */
	public static final MiddlewareChain NONE = new MiddlewareChain(List.of());

	public MiddlewareChain {
		middleware = List.copyOf(middleware);
	}

	/**
	 * Return what surrounds invocations of a kind.
	 * @param kind the kind
	 * @return the part of this chain
	 */
	public MiddlewareChain of(InvocationKind kind) {
		return isEmpty() ? NONE
				: new MiddlewareChain(this.middleware.stream().filter((each) -> each.kinds().contains(kind)).toList());
	}

	/**
	 * Return whether there is nothing to ask.
	 * @return {@code true} without middleware
	 */
	public boolean isEmpty() {
		return this.middleware.isEmpty();
	}

	/**
	 * Invoke something with all middleware around it.
	 * @param invocation what is invoked
	 * @param last what is in the middle
	 * @return the outermost's result
	 * @throws Exception whatever the outermost throws
	 */
	public @Nullable Object invoke(Invocation invocation, InvocationChain last) throws Exception {
		InvocationChain chain = last;
		for (int i = this.middleware.size() - 1; i >= 0; i--) {
			ChaliceMiddleware each = this.middleware.get(i);
			InvocationChain next = chain;
			chain = (current) -> each.around(current, next);
		}
		return chain.proceed(invocation);
	}

}
