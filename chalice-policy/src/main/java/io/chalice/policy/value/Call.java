package io.chalice.policy.value;

import org.jspecify.annotations.Nullable;

import io.chalice.policy.callgraph.Edge;

/**
 * The call a method is looked at for, so that its parameters are that call's arguments.
 *
 * @param edge the call
 * @param parent the call the caller is looked at for, or null when all its callers count
 * @param depth how many calls there are
 */
public record Call(Edge edge, @Nullable Call parent, int depth) {

	static Call of(Edge edge, @Nullable Call parent) {
		return new Call(edge, parent, (parent != null) ? parent.depth + 1 : 1);
	}

}
