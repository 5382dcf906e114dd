package io.chalice.policy.value;

import java.util.ArrayList;
import java.util.List;

import io.chalice.policy.callgraph.InstructionRef;
import io.chalice.policy.callgraph.MethodRef;

/**
 * Functions that run one after the other on the same argument.
 *
 * @param functions the functions, in order
 */
public record FunctionSequence(List<Captured> functions) {

	/**
	 * Copies the functions.
	 */
	public FunctionSequence {
		functions = List.copyOf(functions);
	}

	FunctionSequence andThen(FunctionSequence other) {
		List<Captured> both = new ArrayList<>(this.functions);
		both.addAll(other.functions);
		return new FunctionSequence(both);
	}

	/**
	 * A function with what it captured.
	 *
	 * @param method the method that runs
	 * @param made the instruction that makes the function
	 * @param call how the method is called, with the captured values as its first
	 * arguments
	 */
	public record Captured(MethodRef method, InstructionRef made, CallContext call) {
	}

}
