package io.chalice.policy.value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * Where the operands of a method's instructions come from.
 */
final class MethodFlow {

	private final MethodNode method;

	private final @Nullable Frame<ValueOrigin>[] frames;

	private @Nullable Map<Integer, List<Integer>> uses;

	private MethodFlow(MethodNode method, @Nullable Frame<ValueOrigin>[] frames) {
		this.method = method;
		this.frames = frames;
	}

	static MethodFlow of(String owner, MethodNode method) throws AnalyzerException {
		Analyzer<ValueOrigin> analyzer = new Analyzer<>(new OriginInterpreter(method.instructions));
		return new MethodFlow(method, analyzer.analyze(owner, method));
	}

	/**
	 * Finds the parameter that the method returns unless it is null.
	 * @return the parameter's number, where the receiver is 0, or -1 when there is none
	 */
	int coalesced() {
		int variable = NullCoalescing.variable(this.method);
		int at = ((this.method.access & Opcodes.ACC_STATIC) != 0) ? 0 : 1;
		int parameter = at;
		for (Type type : Type.getArgumentTypes(this.method.desc)) {
			if (at == variable) {
				return parameter;
			}
			at += type.getSize();
			parameter++;
		}
		return -1;
	}

	AbstractInsnNode instruction(int index) {
		return this.method.instructions.get(index);
	}

	int size() {
		return this.method.instructions.size();
	}

	/**
	 * Returns an operand.
	 * @param instruction the instruction's number
	 * @param fromTop 0 for the value on top of the stack
	 * @return where it comes from, or null when the instruction cannot run
	 */
	@Nullable ValueOrigin operand(int instruction, int fromTop) {
		Frame<ValueOrigin> frame = this.frames[instruction];
		if (frame == null || frame.getStackSize() <= fromTop) {
			return null;
		}
		return frame.getStack(frame.getStackSize() - 1 - fromTop);
	}

	/**
	 * Returns an argument of a call, where the receiver is argument 0.
	 * @param instruction the call's number
	 * @param argument the argument's number
	 * @return where it comes from, or null when there is none
	 */
	@Nullable ValueOrigin argument(int instruction, int argument) {
		int count = arguments(instruction(instruction));
		return (argument < count) ? operand(instruction, count - 1 - argument) : null;
	}

	static int arguments(AbstractInsnNode instruction) {
		if (instruction instanceof MethodInsnNode call) {
			return Type.getArgumentTypes(call.desc).length + ((call.getOpcode() == Opcodes.INVOKESTATIC) ? 0 : 1);
		}
		if (instruction instanceof InvokeDynamicInsnNode dynamic) {
			return Type.getArgumentTypes(dynamic.desc).length;
		}
		return 0;
	}

	List<ValueOrigin> returned() {
		List<ValueOrigin> returned = new ArrayList<>();
		for (int i = 0; i < size(); i++) {
			int opcode = instruction(i).getOpcode();
			ValueOrigin operand = (opcode >= Opcodes.IRETURN && opcode <= Opcodes.ARETURN) ? operand(i, 0) : null;
			if (operand != null) {
				returned.add(operand);
			}
		}
		return returned;
	}

	/**
	 * Finds the calls that take a value.
	 * @param source the instruction that makes the value
	 * @return numbers of calls that have it as an argument
	 */
	List<Integer> uses(int source) {
		if (this.uses == null) {
			this.uses = index();
		}
		return this.uses.getOrDefault(source, List.of());
	}

	private Map<Integer, List<Integer>> index() {
		Map<Integer, List<Integer>> index = new HashMap<>();
		for (int i = 0; i < size(); i++) {
			int count = arguments(instruction(i));
			Set<Integer> sources = new HashSet<>();
			for (int fromTop = 0; fromTop < count; fromTop++) {
				ValueOrigin operand = operand(i, fromTop);
				if (operand != null) {
					sources.addAll(operand.sources());
				}
			}
			for (int source : sources) {
				index.computeIfAbsent(source, (key) -> new ArrayList<>()).add(i);
			}
		}
		return index;
	}

}
