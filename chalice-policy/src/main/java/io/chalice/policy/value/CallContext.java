package io.chalice.policy.value;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.chalice.policy.callgraph.CallEdge;

/**
 * The way a method is called that it is looked at for, so that its parameters are that
 * call's arguments. Chains of calls are compared often: each knows its hash, and two are
 * equal when their calls are, whatever led to them before they were shortened.
 */
public final class CallContext {

	private final @Nullable CallEdge edge;

	private final @Nullable CallContext parent;

	private final @Nullable ReceiverObject self;

	private final int height;

	private final int length;

	private final int hash;

	private CallContext(@Nullable CallEdge edge, @Nullable CallContext parent, @Nullable ReceiverObject self,
			int height) {
		this.edge = edge;
		this.parent = parent;
		this.self = self;
		this.height = height;
		this.length = (edge != null) ? 1 + length(parent) : 0;
		this.hash = 31 * (31 * Objects.hashCode(edge) + ((parent != null) ? parent.hash : 0)) + Objects.hashCode(self);
	}

	static CallContext of(CallEdge edge, @Nullable CallContext parent) {
		return new CallContext(edge, parent, null, (parent != null) ? parent.height + 1 : 1);
	}

	static CallContext on(ReceiverObject self) {
		return new CallContext(null, null, self, 0);
	}

	private static int length(@Nullable CallContext call) {
		return (call != null) ? call.length : 0;
	}

	/**
	 * Keeps the last calls of a chain, so that all callers count for the first of them.
	 * @param most how many calls are kept
	 * @return the chain, shortened when it is longer
	 */
	CallContext last(int most) {
		if (this.length <= most || this.edge == null) {
			return this;
		}
		CallContext above = (most > 1 && this.parent != null) ? this.parent.last(most - 1) : null;
		return new CallContext(this.edge, above, null, this.height);
	}

	/**
	 * Returns the call.
	 * @return the call, or null for every call on objects of a type
	 */
	@Nullable CallEdge edge() {
		return this.edge;
	}

	/**
	 * Returns how the caller is called.
	 * @return the chain, or null when all its callers count
	 */
	@Nullable CallContext parent() {
		return this.parent;
	}

	/**
	 * Returns the called object.
	 * @return the object when no single call is meant, else null
	 */
	@Nullable ReceiverObject self() {
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
				|| other instanceof CallContext call && this.hash == call.hash && Objects.equals(this.edge, call.edge)
						&& Objects.equals(this.self, call.self) && Objects.equals(this.parent, call.parent);
	}

	@Override
	public int hashCode() {
		return this.hash;
	}

}
