package io.chalice.policy.value;

import org.jspecify.annotations.Nullable;

import io.chalice.policy.callgraph.Edge;

/**
 * The way a method is called that it is looked at for, so that its parameters are that
 * call's arguments.
 *
 * @param edge the call, or null for every call on objects of a type
 * @param parent how the caller is called, or null when all its callers count
 * @param self the called object, when no single call is meant
 * @param depth how many calls there are
 */
public record Call(@Nullable Edge edge, @Nullable Call parent, @Nullable Self self, int depth) {

	static Call of(Edge edge, @Nullable Call parent) {
		return new Call(edge, parent, null, (parent != null) ? parent.depth + 1 : 1);
	}

	static Call on(Self self) {
		return new Call(null, null, self, 0);
	}

}
