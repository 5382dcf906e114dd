package io.chalice.policy.value;

import java.util.LinkedHashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

import io.chalice.policy.callgraph.InstructionRef;
import io.chalice.policy.callgraph.MethodRef;

/**
 * Whether a value may be null: the texts are the reasons, and there are none when it is
 * shown not to be.
 */
final class NullnessAnalysis {

	private static final Set<SymbolicText> NULL = Set.of(SymbolicText.hole("null"));

	private static final Set<SymbolicText> NEVER = Set.of();

	private static final Set<String> NOT_NULL = Set.of("requireNonNull", "requireNonNullElse", "requireNonNullElseGet",
			"orElseThrow", "getOrDefault", "toString", "name", "build", "builder", "fromString", "stripIndent");

	private final ValueSource values;

	private final ReceiverAnalysis receivers;

	private final CallTargets targets;

	private final MethodResults results;

	NullnessAnalysis(ValueSource values, ReceiverAnalysis receivers, CallTargets targets, MethodResults results) {
		this.values = values;
		this.receivers = receivers;
		this.targets = targets;
		this.results = results;
	}

	/**
	 * Says why what an instruction makes may be null.
	 * @param site the instruction
	 * @param instruction the same
	 * @param call the call its method is looked at for
	 * @return the reasons, or null when the instruction only hands on what others make
	 */
	@Nullable Set<SymbolicText> of(InstructionRef site, AbstractInsnNode instruction, @Nullable CallContext call) {
		if (instruction instanceof MethodInsnNode method) {
			return result(site, method, call);
		}
		if (instruction instanceof FieldInsnNode field) {
			return field.owner.startsWith("software/amazon/awssdk/") ? NEVER : null;
		}
		return switch (instruction.getOpcode()) {
			case Opcodes.ACONST_NULL, Opcodes.AALOAD -> NULL;
			default -> NEVER;
		};
	}

	private Set<SymbolicText> result(InstructionRef site, MethodInsnNode method, @Nullable CallContext call) {
		Set<MethodRef> targets = this.targets.of(site, method, call);
		if (!targets.isEmpty()) {
			Set<SymbolicText> reasons = new LinkedHashSet<>();
			for (MethodRef target : targets) {
				reasons
					.addAll(this.results.returned(target, ValueFacet.NULL, this.receivers.inside(site, false, call)));
			}
			return reasons;
		}
		if (method.name.equals("orElse") || method.name.equals("getOrDefault")) {
			return this.values.argument(site, MethodFlow.arguments(method) - 1, ValueFacet.NULL, call);
		}
		if (NOT_NULL.contains(method.name) || method.owner.startsWith("java/lang/String")
				|| method.desc.endsWith(")Ljava/lang/Boolean;") || method.owner.equals("java/lang/Integer")) {
			return NEVER;
		}
		if (method.owner.startsWith("software/amazon/awssdk/") && MethodResults.isStatic(method)) {
			return NEVER;
		}
		Set<SymbolicText> texts = this.results.known(site, method, call);
		return (!texts.isEmpty() && texts.stream().allMatch(SymbolicText::isKnown)) ? NEVER : NULL;
	}

}
