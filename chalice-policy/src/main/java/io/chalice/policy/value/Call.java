package io.chalice.policy.value;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.chalice.policy.callgraph.Edge;

/**
 * The way a method is called that it is looked at for, so that its parameters are that
 * call's arguments. Chains of calls are compared often: each knows its hash, and two are
 * equal when their calls are, whatever led to them before they were shortened.
 */
public final class Call {

	private final @Nullable Edge edge;

	private final @Nullable Call parent;

	private final @Nullable Self self;

	private final int height;

	private final int length;

	private final int hash;

	private Call(@Nullable Edge edge, @Nullable Call parent, @Nullable Self self, int height) {
		this.edge = edge;
		this.parent = parent;
		this.self = self;
		this.height = height;
		this.length = (edge != null) ? 1 + length(parent) : 0;
		this.hash = 31 * (31 * Objects.hashCode(edge) + ((parent != null) ? parent.hash : 0)) + Objects.hashCode(self);
	}

	static Call of(Edge edge, @Nullable Call parent) {
		return new Call(edge, parent, null, (parent != null) ? parent.height + 1 : 1);
	}

	static Call on(Self self) {
		return new Call(null, null, self, 0);
	}

	private static int length(@Nullable Call call) {
		return (call != null) ? call.length : 0;
	}

	/**
	 * Keeps the last calls of a chain, so that all callers count for the first of them.
	 * @param most how many calls are kept
	 * @return the chain, shortened when it is longer
	 */
	Call last(int most) {
		if (this.length <= most || this.edge == null) {
			return this;
		}
		Call above = (most > 1 && this.parent != null) ? this.parent.last(most - 1) : null;
		return new Call(this.edge, above, null, this.height);
	}

	/**
	 * Returns the call.
	 * @return the call, or null for every call on objects of a type
	 */
	@Nullable Edge edge() {
		return this.edge;
	}

	/**
	 * Returns how the caller is called.
	 * @return the chain, or null when all its callers count
	 */
	@Nullable Call parent() {
		return this.parent;
	}

	/**
	 * Returns the called object.
	 * @return the object when no single call is meant, else null
	 */
	@Nullable Self self() {
		return this.self;
	}

	/**
	 * Counts the calls of the chain.
	 * @return the number of calls
	 */
	int length() {
		return this.length;
	}

	/**
	 * Counts the calls from the first method that was entered, which stays what it was
	 * when the chain is shortened.
	 * @return the number of calls
	 */
	int height() {
		return this.height;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return this == other
				|| other instanceof Call call && this.hash == call.hash && Objects.equals(this.edge, call.edge)
						&& Objects.equals(this.self, call.self) && Objects.equals(this.parent, call.parent);
	}

	@Override
	public int hashCode() {
		return this.hash;
	}

}
