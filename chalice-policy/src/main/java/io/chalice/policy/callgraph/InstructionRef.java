package io.chalice.policy.callgraph;

/**
 * An instruction of a method.
 *
 * @param method the method
 * @param instruction the instruction's number in the method's body
 */
public record InstructionRef(MethodRef method, int instruction) implements Comparable<InstructionRef> {

	@Override
	public int compareTo(InstructionRef other) {
		int order = this.method.compareTo(other.method);
		return (order != 0) ? order : Integer.compare(this.instruction, other.instruction);
	}

}
