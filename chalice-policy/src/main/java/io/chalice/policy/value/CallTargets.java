package io.chalice.policy.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

import io.chalice.policy.callgraph.CallGraph;
import io.chalice.policy.callgraph.InstructionRef;
import io.chalice.policy.callgraph.MethodRef;
import io.chalice.policy.classpath.TypeHierarchy;
import io.chalice.policy.classpath.TypeHierarchy.Declared;

/**
 * Which methods a call leads to, and on which objects, as far as the chain of calls shows
 * the object.
 */
final class CallTargets {

	private static final int MOST_OBJECTS = 8;

	private final MethodFlows flows;

	private final ReceiverAnalysis receivers;

	private final TypeHierarchy hierarchy;

	CallTargets(MethodFlows flows, ReceiverAnalysis receivers, TypeHierarchy hierarchy) {
		this.flows = flows;
		this.receivers = receivers;
		this.hierarchy = hierarchy;
	}

	/**
	 * Finds the methods that a call can mean.
	 * @param site the call
	 * @param method the method that is named
	 * @param call the call the site's method is looked at for
	 * @return the methods, none when they are not of the graph
	 */
	Set<MethodRef> of(InstructionRef site, MethodInsnNode method, @Nullable CallContext call) {
		Set<MethodRef> all = this.flows.graph().targets(site);
		ReceiverObject self = (all.size() > 1 && isVirtual(method)) ? receiver(site, call) : null;
		if (self == null) {
			return all;
		}
		Declared own = this.hierarchy.resolve(self.type(), method.name, method.desc);
		Set<MethodRef> meant = all.stream()
			.filter((target) -> own != null && isSame(own, target)
					|| self.made() == null && this.hierarchy.isA(target.owner(), self.type()))
			.collect(Collectors.toSet());
		return meant.isEmpty() ? all : all.stream().filter(meant::contains).collect(Collectors.toSet());
	}

	private static boolean isSame(Declared declared, MethodRef method) {
		return declared.unit().name().equals(method.owner()) && declared.method().name.equals(method.name());
	}

	private static boolean isVirtual(MethodInsnNode method) {
		return method.getOpcode() == Opcodes.INVOKEVIRTUAL || method.getOpcode() == Opcodes.INVOKEINTERFACE;
	}

	private @Nullable ReceiverObject receiver(InstructionRef site, @Nullable CallContext call) {
		MethodFlow flow = this.flows.of(site.method());
		ValueOrigin receiver = (flow != null) ? flow.argument(site.instruction(), 0) : null;
		return (receiver != null) ? this.receivers.of(site.method(), receiver, call) : null;
	}

	/**
	 * Lists the ways to look at a method that is called: one, or one for every object
	 * that is made when there are few and the call does not show which it is on, so that
	 * what belongs to different objects is not mixed.
	 * @param site the call
	 * @param method the method that is named
	 * @param target the method that is meant
	 * @param call the call the site's method is looked at for
	 * @return the ways
	 */
	List<CallContext> ways(InstructionRef site, MethodInsnNode method, MethodRef target, @Nullable CallContext call) {
		CallContext inside = this.receivers.inside(site, false, call);
		CallGraph graph = this.flows.graph();
		List<InstructionRef> made = graph.made(target.owner());
		boolean any = isVirtual(method) && Type.getArgumentCount(target.descriptor()) == 0 && made.size() > 1
				&& made.size() <= MOST_OBJECTS && !graph.isMadeOutside(target.owner());
		ReceiverObject self = any ? receiver(site, call) : null;
		if (!any || self != null && self.made() != null || self != null && !self.type().equals(target.owner())) {
			return List.of(inside);
		}
		List<CallContext> ways = new ArrayList<>();
		made.forEach((one) -> ways.add(CallContext.on(new ReceiverObject(target.owner(), one))));
		return ways;
	}

}
