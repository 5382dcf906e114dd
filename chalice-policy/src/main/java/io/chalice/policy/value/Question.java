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
record Question(MethodRef method, int source, Facet facet, @Nullable Call call) {

	Question with(@Nullable Call other) {
		return new Question(this.method, this.source, this.facet, other);
	}

}
