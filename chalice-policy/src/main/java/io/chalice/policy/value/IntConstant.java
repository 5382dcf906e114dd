package io.chalice.policy.value;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;

/**
 * The whole numbers that are written into bytecode.
 */
final class IntConstant {

	private IntConstant() {
	}

	/**
	 * Returns the number that an instruction puts on the stack.
	 * @param instruction the instruction
	 * @return the number, or null when it is no constant
	 */
	static @Nullable Integer of(AbstractInsnNode instruction) {
		int opcode = instruction.getOpcode();
		if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
			return opcode - Opcodes.ICONST_0;
		}
		if (instruction instanceof IntInsnNode number && opcode != Opcodes.NEWARRAY) {
			return number.operand;
		}
		return (instruction instanceof LdcInsnNode constant && constant.cst instanceof Integer number) ? number : null;
	}

}
