package io.chalice.middleware;

import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Something that an application puts around the invocations of its functions: a bean.
 * Several are ordered as Spring orders beans, the first outermost. It is asked in Lambda,
 * locally and in tests alike; an authorizer has none around it.
 */
@FunctionalInterface
public interface ChaliceMiddleware {

	/**
	 * Surround an invocation. What is done before and after
	 * {@link InvocationChain#proceed} may time it, answer in its place, catch what it
	 * throws, or pass a changed event on.
	 * @param invocation what is invoked, and with what
	 * @param next what comes next: another middleware, or the method
	 * @return the result, {@code next}'s or another: of a request what a view may return,
	 * of messages a {@link io.chalice.sqs.BatchResult} or {@code null} when all are done,
	 * of anything else what becomes JSON
	 * @throws Exception whatever makes the invocation fail; of a batch of messages, all
	 * of them
	 */
	@Nullable Object around(Invocation invocation, InvocationChain next) throws Exception;

	/**
	 * Return what this surrounds.
	 * @return the kinds of invocation, all of them unless overridden
	 */
	default Set<InvocationKind> kinds() {
		return EnumSet.allOf(InvocationKind.class);
	}

}
