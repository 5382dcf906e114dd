package io.chalice.policy.value;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The branches of a method that a parameter of a primitive type decides by itself: a
 * flag, or a bit of the mask by which a method with default arguments is told which are
 * left out.
 */
final class DecidedBranches {

	private DecidedBranches() {
	}

	/**
	 * Finds the variables that branches depend on.
	 * @param method the method
	 * @return the variables, which keep what they were when the method was called
	 */
	static Set<Integer> variables(MethodNode method) {
		Set<Integer> variables = new HashSet<>();
		Set<Integer> changed = new HashSet<>();
		for (AbstractInsnNode instruction : method.instructions) {
			if (instruction instanceof VarInsnNode store && store.getOpcode() == Opcodes.ISTORE) {
				changed.add(store.var);
			}
			else if (instruction instanceof IincInsnNode increment) {
				changed.add(increment.var);
			}
			else {
				Test test = test(instruction);
				if (test != null) {
					variables.add(test.load().var);
				}
			}
		}
		variables.removeAll(changed);
		return variables;
	}

	/**
	 * Copies a method without the branches that are not taken. Every instruction keeps
	 * its number.
	 * @param method the method
	 * @param known numbers of variables that nothing changes
	 * @return the copy
	 */
	static MethodNode decide(MethodNode method, Map<Integer, Integer> known) {
		MethodNode copy = new MethodNode(Opcodes.ASM9, method.access, method.name, method.desc, method.signature, null);
		method.accept(copy);
		for (AbstractInsnNode instruction : copy.instructions.toArray()) {
			Test test = test(instruction);
			Integer number = (test != null) ? known.get(test.load().var) : null;
			if (test != null && number != null) {
				boolean zero = (number & test.mask()) == 0;
				boolean jumps = zero == (instruction.getOpcode() == Opcodes.IFEQ);
				AbstractInsnNode at = instruction;
				while (at != test.load()) {
					AbstractInsnNode before = at.getPrevious();
					copy.instructions.set(at, (jumps && at == instruction)
							? new JumpInsnNode(Opcodes.GOTO, ((JumpInsnNode) at).label) : new InsnNode(Opcodes.NOP));
					at = before;
				}
				copy.instructions.set(at, new InsnNode(Opcodes.NOP));
			}
		}
		return copy;
	}

	private static @Nullable Test test(AbstractInsnNode jump) {
		AbstractInsnNode before = jump.getPrevious();
		if (before == null || jump.getOpcode() != Opcodes.IFEQ && jump.getOpcode() != Opcodes.IFNE) {
			return null;
		}
		if (before instanceof VarInsnNode load && load.getOpcode() == Opcodes.ILOAD) {
			return new Test(load, -1);
		}
		AbstractInsnNode right = (before.getOpcode() == Opcodes.IAND) ? before.getPrevious() : null;
		AbstractInsnNode left = (right != null) ? right.getPrevious() : null;
		Integer mask = (right != null) ? IntConstant.of(right) : null;
		return (mask != null && left instanceof VarInsnNode load && load.getOpcode() == Opcodes.ILOAD)
				? new Test(load, mask) : null;
	}

	/**
	 * What a branch depends on.
	 *
	 * @param load reads the variable
	 * @param mask the bits of it that count
	 */
	private record Test(VarInsnNode load, int mask) {
	}

}
