package io.chalice.policy.value;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.analysis.Interpreter;

// follows values from where they are made to where they are used, through variables,
// copies and casts
@SuppressWarnings("NullAway") // the superclass says with null that there is no value
final class OriginInterpreter extends Interpreter<ValueOrigin> {

	private static final int MOST_MERGES = 2_000_000;

	private final InsnList instructions;

	private int parameters;

	private int merges;

	OriginInterpreter(InsnList instructions) {
		super(Opcodes.ASM9);
		this.instructions = instructions;
	}

	@Override
	public @Nullable ValueOrigin newValue(@Nullable Type type) {
		if (type == Type.VOID_TYPE) {
			return null;
		}
		return new ValueOrigin((type != null) ? type.getSize() : 1, Set.of());
	}

	@Override
	public ValueOrigin newParameterValue(boolean isInstanceMethod, int local, Type type) {
		return ValueOrigin.parameter(type.getSize(), this.parameters++);
	}

	@Override
	public ValueOrigin newOperation(AbstractInsnNode insn) {
		int size = switch (insn.getOpcode()) {
			case Opcodes.LCONST_0, Opcodes.LCONST_1, Opcodes.DCONST_0, Opcodes.DCONST_1 -> 2;
			case Opcodes.LDC ->
				(((LdcInsnNode) insn).cst instanceof Long || ((LdcInsnNode) insn).cst instanceof Double) ? 2 : 1;
			case Opcodes.GETSTATIC -> Type.getType(((FieldInsnNode) insn).desc).getSize();
			default -> 1;
		};
		return at(insn, size);
	}

	@Override
	public ValueOrigin copyOperation(AbstractInsnNode insn, ValueOrigin value) {
		return value;
	}

	@Override
	public ValueOrigin unaryOperation(AbstractInsnNode insn, ValueOrigin value) {
		int size = switch (insn.getOpcode()) {
			case Opcodes.CHECKCAST -> 0;
			case Opcodes.LNEG, Opcodes.DNEG, Opcodes.I2L, Opcodes.I2D, Opcodes.L2D, Opcodes.F2L, Opcodes.F2D,
					Opcodes.D2L ->
				2;
			case Opcodes.GETFIELD -> Type.getType(((FieldInsnNode) insn).desc).getSize();
			default -> 1;
		};
		return (size == 0) ? value : at(insn, size);
	}

	@Override
	public ValueOrigin binaryOperation(AbstractInsnNode insn, ValueOrigin value1, ValueOrigin value2) {
		int size = switch (insn.getOpcode()) {
			case Opcodes.LALOAD, Opcodes.DALOAD, Opcodes.LADD, Opcodes.DADD, Opcodes.LSUB, Opcodes.DSUB, Opcodes.LMUL,
					Opcodes.DMUL, Opcodes.LDIV, Opcodes.DDIV, Opcodes.LREM, Opcodes.DREM, Opcodes.LSHL, Opcodes.LSHR,
					Opcodes.LUSHR, Opcodes.LAND, Opcodes.LOR, Opcodes.LXOR ->
				2;
			default -> 1;
		};
		return at(insn, size);
	}

	@Override
	public ValueOrigin ternaryOperation(AbstractInsnNode insn, ValueOrigin value1, ValueOrigin value2,
			ValueOrigin value3) {
		return at(insn, 1);
	}

	@Override
	public ValueOrigin naryOperation(AbstractInsnNode insn, List<? extends ValueOrigin> values) {
		int size = 1;
		if (insn instanceof MethodInsnNode call) {
			size = Type.getReturnType(call.desc).getSize();
		}
		else if (insn instanceof InvokeDynamicInsnNode dynamic) {
			size = Type.getReturnType(dynamic.desc).getSize();
		}
		return at(insn, Math.max(size, 1));
	}

	@Override
	public void returnOperation(AbstractInsnNode insn, ValueOrigin value, ValueOrigin expected) {
		// nothing to follow
	}

	@Override
	public ValueOrigin merge(ValueOrigin value1, ValueOrigin value2) {
		if (++this.merges > MOST_MERGES) {
			throw new MethodTooLongException();
		}
		return value1.or(value2);
	}

	private ValueOrigin at(AbstractInsnNode insn, int size) {
		return ValueOrigin.instruction(size, this.instructions.indexOf(insn));
	}

}
