package io.chalice.policy.value;

import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

import io.chalice.policy.callgraph.CallEdge;
import io.chalice.policy.callgraph.CallGraph;
import io.chalice.policy.callgraph.InstructionRef;
import io.chalice.policy.callgraph.MethodRef;
import io.chalice.policy.classpath.ClassPath;
import io.chalice.policy.classpath.ClassUnit;
import io.chalice.policy.classpath.TypeHierarchy;
import io.chalice.policy.classpath.TypeHierarchy.Declared;

/**
 * Whether objects get to where code that is not analysed can call them: as an argument,
 * as a result, by a field or by a function.
 */
final class EscapeAnalysis {

	private final CallGraph graph;

	private final MethodFlows flows;

	private final ClassPath classPath;

	private final TypeHierarchy hierarchy;

	private final Set<MethodRef> reached;

	EscapeAnalysis(CallGraph graph, MethodFlows flows, ClassPath classPath, TypeHierarchy hierarchy,
			Set<MethodRef> reached) {
		this.graph = graph;
		this.flows = flows;
		this.classPath = classPath;
		this.hierarchy = hierarchy;
		this.reached = reached;
	}

	/**
	 * Says whether an object of a type can be called from outside.
	 * @param type the internal name
	 * @return false when all that the reached code makes stay within it
	 */
	boolean isCalledBack(String type) {
		if (this.graph.isMadeOutside(type)) {
			return true;
		}
		Set<Used> seen = new HashSet<>();
		return this.graph.made(type)
			.stream()
			.filter((site) -> this.reached.contains(site.method()))
			.anyMatch((site) -> escapes(type, new Used(site.method(), site.instruction()), seen));
	}

	private boolean escapes(String type, Used used, Set<Used> seen) {
		if (!seen.add(used)) {
			return false;
		}
		MethodFlow flow = this.flows.of(used.method());
		if (flow == null || flow.size() == 0) {
			return true;
		}
		for (int i = 0; i < flow.size(); i++) {
			AbstractInsnNode instruction = flow.instruction(i);
			boolean out = switch (instruction.getOpcode()) {
				case Opcodes.PUTFIELD, Opcodes.PUTSTATIC, Opcodes.AASTORE, Opcodes.ATHROW ->
					isUsed(flow.operand(i, 0), used);
				case Opcodes.ARETURN ->
					isUsed(flow.operand(i, 0), used) && isReturnedOutside(type, used.method(), seen);
				default -> isPassedOutside(type, used, flow, i, seen);
			};
			if (out) {
				return true;
			}
		}
		return false;
	}

	private static boolean isUsed(@Nullable ValueOrigin origin, Used used) {
		return origin != null && origin.sources().contains(used.source());
	}

	private boolean isReturnedOutside(String type, MethodRef method, Set<Used> seen) {
		if (this.graph.start(method) != null || !this.graph.callbackTypes(method).isEmpty()) {
			return true;
		}
		for (CallEdge edge : this.graph.callers(method)) {
			InstructionRef site = edge.site();
			if (this.reached.contains(site.method())
					&& (edge.lambda() || escapes(type, new Used(site.method(), site.instruction()), seen))) {
				return true;
			}
		}
		return false;
	}

	private boolean isPassedOutside(String type, Used used, MethodFlow flow, int index, Set<Used> seen) {
		AbstractInsnNode instruction = flow.instruction(index);
		int count = MethodFlow.arguments(instruction);
		for (int argument = 0; argument < count; argument++) {
			if (isUsed(flow.argument(index, argument), used)
					&& (instruction instanceof InvokeDynamicInsnNode || instruction instanceof MethodInsnNode call
							&& isPassedOutside(type, new InstructionRef(used.method(), index), call, argument, seen))) {
				return true;
			}
		}
		return false;
	}

	private boolean isPassedOutside(String type, InstructionRef site, MethodInsnNode call, int argument,
			Set<Used> seen) {
		boolean receiver = argument == 0 && call.getOpcode() != Opcodes.INVOKESTATIC;
		if (receiver && call.getOpcode() != Opcodes.INVOKESPECIAL) {
			Declared own = this.hierarchy.resolve(type, call.name, call.desc);
			return own == null || !own.unit().origin().isEntered() || escapes(type,
					new Used(new MethodRef(own.unit().name(), own.method().name, own.method().desc), -1), seen);
		}
		ClassUnit owner = this.classPath.find(call.owner);
		if (owner == null || !owner.origin().isEntered()) {
			// what a class outside does with an object it is the superclass of is not
			// expected to call it
			return !receiver || !call.name.equals("<init>");
		}
		Set<MethodRef> targets = this.graph.targets(site);
		return targets.isEmpty()
				|| targets.stream().anyMatch((target) -> escapes(type, new Used(target, -1 - argument), seen));
	}

	/**
	 * A value in a method.
	 *
	 * @param method the method
	 * @param source the instruction that makes it, or -1 minus the number of the
	 * parameter that is it
	 */
	private record Used(MethodRef method, int source) {

	}

}
