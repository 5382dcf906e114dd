package io.chalice.policy.value;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Methods that return one of their parameters unless that is null.
 */
final class NullCoalescing {

	private NullCoalescing() {
	}

	/**
	 * Finds the variable of the parameter that a method returns when it is not null.
	 * @param method the method
	 * @return the variable, or -1 when the method decides by anything else
	 */
	static int variable(MethodNode method) {
		JumpInsnNode test = null;
		for (AbstractInsnNode instruction : method.instructions) {
			int opcode = instruction.getOpcode();
			boolean branch = instruction instanceof JumpInsnNode && opcode != Opcodes.GOTO;
			if (branch && test != null || opcode == Opcodes.TABLESWITCH || opcode == Opcodes.LOOKUPSWITCH
					|| opcode == Opcodes.ASTORE) {
				return -1;
			}
			test = branch ? (JumpInsnNode) instruction : test;
		}
		if (test == null || !method.tryCatchBlocks.isEmpty()
				|| !(before(test) instanceof VarInsnNode tested && tested.getOpcode() == Opcodes.ALOAD)) {
			return -1;
		}
		AbstractInsnNode present = switch (test.getOpcode()) {
			case Opcodes.IFNULL -> test.getNext();
			case Opcodes.IFNONNULL -> test.label;
			default -> null;
		};
		boolean returned = present != null && after(present) instanceof VarInsnNode loaded
				&& loaded.getOpcode() == Opcodes.ALOAD && loaded.var == tested.var && leadsToReturn(loaded);
		return returned ? tested.var : -1;
	}

	// perhaps checked once more on the way, with a message
	private static boolean leadsToReturn(AbstractInsnNode loaded) {
		AbstractInsnNode next = after(loaded.getNext());
		while (next.getOpcode() == Opcodes.GOTO || keeps(next)) {
			next = after((next instanceof JumpInsnNode jump) ? jump.label : next.getNext());
		}
		return next.getOpcode() == Opcodes.ARETURN;
	}

	private static boolean keeps(AbstractInsnNode instruction) {
		return switch (instruction.getOpcode()) {
			case Opcodes.CHECKCAST, Opcodes.LDC, Opcodes.ALOAD, Opcodes.INVOKEDYNAMIC -> true;
			case Opcodes.INVOKESTATIC ->
				instruction instanceof MethodInsnNode call && call.name.startsWith("requireNonNull");
			default -> false;
		};
	}

	private static AbstractInsnNode before(AbstractInsnNode instruction) {
		AbstractInsnNode at = instruction.getPrevious();
		while (at != null && at.getOpcode() < 0) {
			at = at.getPrevious();
		}
		return (at != null) ? at : instruction;
	}

	// labels, lines and frames are no instructions
	private static AbstractInsnNode after(AbstractInsnNode instruction) {
		AbstractInsnNode at = instruction;
		while (at.getOpcode() < 0 && at.getNext() != null) {
			at = at.getNext();
		}
		return at;
	}

}
