package io.chalice.policy.value;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.chalice.policy.callgraph.InstructionRef;
import io.chalice.policy.callgraph.MethodRef;

/**
 * Finds the texts of the values that another value is made of. Who knows one kind of
 * value asks here for what it does not know.
 */
interface ValueSource {

	/**
	 * Finds what an argument of a call can be.
	 * @param site the call
	 * @param argument the argument's number, where the receiver is 0
	 * @param facet which texts are meant
	 * @param call how the call's method is called, or null for all ways
	 * @return the texts, none when the argument is always null
	 */
	Set<SymbolicText> argument(InstructionRef site, int argument, ValueFacet facet, @Nullable CallContext call);

	/**
	 * Finds what a value of a method can be.
	 * @param method the method
	 * @param origin where the value is made
	 * @param facet which texts are meant
	 * @param call how the method is called, or null for all ways
	 * @return the texts, none when the value is always null
	 */
	Set<SymbolicText> evaluate(MethodRef method, ValueOrigin origin, ValueFacet facet, @Nullable CallContext call);

}
