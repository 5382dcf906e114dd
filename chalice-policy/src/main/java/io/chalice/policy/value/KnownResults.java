package io.chalice.policy.value;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Knows what some methods return whose code is not looked into.
 */
@FunctionalInterface
interface KnownResults {

	/**
	 * Finds what a method returns.
	 * @param invocation the call of the method
	 * @return the texts, or null when nothing is known of the method
	 */
	@Nullable Set<SymbolicText> find(MethodInvocation invocation);

}
