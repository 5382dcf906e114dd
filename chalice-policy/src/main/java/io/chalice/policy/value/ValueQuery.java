package io.chalice.policy.value;

import org.jspecify.annotations.Nullable;

import io.chalice.policy.callgraph.MethodRef;

/**
 * A value that is asked for.
 *
 * @param method the method it is in
 * @param source where it is made
 * @param facet which texts are meant
 * @param call the call the method is looked at for, or null for all calls
 */
record ValueQuery(MethodRef method, int source, ValueFacet facet, @Nullable CallContext call) {

	ValueQuery with(@Nullable CallContext other) {
		return new ValueQuery(this.method, this.source, this.facet, other);
	}

}
