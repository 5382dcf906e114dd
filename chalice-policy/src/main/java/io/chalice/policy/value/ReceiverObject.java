package io.chalice.policy.value;

import org.jspecify.annotations.Nullable;

import io.chalice.policy.callgraph.InstructionRef;

/**
 * The object that a method is looked at for.
 *
 * @param type its type, or a supertype of it
 * @param made the one instruction that makes it, or null when there may be several
 */
record ReceiverObject(String type, @Nullable InstructionRef made) {

	static ReceiverObject of(String type) {
		return new ReceiverObject(type, null);
	}

	/**
	 * Says whether this cannot be another object.
	 * @param other the other one, or null when nothing is known of it
	 * @return true when they are made in different places
	 */
	boolean differs(@Nullable ReceiverObject other) {
		return this.made != null && other != null && other.made != null && !this.made.equals(other.made);
	}

}
