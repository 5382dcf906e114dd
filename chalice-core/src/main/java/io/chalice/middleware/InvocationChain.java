package io.chalice.middleware;

import org.jspecify.annotations.Nullable;

/**
 * What is left of an invocation once a middleware was asked.
 */
@FunctionalInterface
public interface InvocationChain {

	/**
	 * Go on.
	 * @param invocation the invocation, as it is or with another event
	 * @return the result
	 * @throws Exception whatever is thrown on the way
	 */
	@Nullable Object proceed(Invocation invocation) throws Exception;

}
