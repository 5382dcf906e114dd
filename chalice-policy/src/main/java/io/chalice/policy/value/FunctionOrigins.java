package io.chalice.policy.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

import io.chalice.policy.callgraph.CallEdge;
import io.chalice.policy.callgraph.FieldRef;
import io.chalice.policy.callgraph.InstructionRef;
import io.chalice.policy.callgraph.MethodRef;
import io.chalice.policy.classpath.TypeHierarchy;

/**
 * The functions that a value of a functional type stands for, with what they captured:
 * where it is made, through variables, parameters, fields and results, and one after the
 * other when they are composed.
 */
final class FunctionOrigins {

	private static final int DEEPEST = 8;

	private static final int MOST = 8;

	private final MethodFlows flows;

	private final ReceiverAnalysis receivers;

	private final CallTargets targets;

	private final TypeHierarchy hierarchy;

	FunctionOrigins(MethodFlows flows, ReceiverAnalysis receivers, CallTargets targets, TypeHierarchy hierarchy) {
		this.flows = flows;
		this.receivers = receivers;
		this.targets = targets;
		this.hierarchy = hierarchy;
	}

	/**
	 * Finds the functions that an argument of a call can be.
	 * @param site the call
	 * @param argument the argument's number, where the receiver is 0
	 * @param call the call the site's method is looked at for
	 * @return the possibilities, each of them functions that run one after the other, or
	 * null when they are not known
	 */
	@Nullable List<FunctionSequence> of(InstructionRef site, int argument, @Nullable CallContext call) {
		return argument(site, argument, call, 0);
	}

	private @Nullable List<FunctionSequence> argument(InstructionRef site, int argument, @Nullable CallContext call,
			int depth) {
		MethodFlow flow = this.receivers.flow(site.method(), call);
		ValueOrigin origin = (flow != null) ? flow.argument(site.instruction(), argument) : null;
		return (origin != null) ? of(site.method(), origin, call, depth) : null;
	}

	private @Nullable List<FunctionSequence> of(MethodRef method, ValueOrigin origin, @Nullable CallContext call,
			int depth) {
		List<FunctionSequence> all = new ArrayList<>();
		for (int source : origin.sources()) {
			List<FunctionSequence> some = (depth < DEEPEST) ? of(method, source, call, depth + 1) : null;
			if (some == null || all.size() + some.size() > MOST) {
				return null;
			}
			all.addAll(some);
		}
		return all.isEmpty() ? null : all;
	}

	private @Nullable List<FunctionSequence> of(MethodRef method, int source, @Nullable CallContext call, int depth) {
		if (ValueOrigin.isParameter(source)) {
			return parameter(method, ValueOrigin.parameterOf(source), call, depth);
		}
		MethodFlow flow = this.flows.of(method);
		AbstractInsnNode instruction = (flow != null) ? flow.instruction(source) : null;
		InstructionRef site = new InstructionRef(method, source);
		if (instruction instanceof InvokeDynamicInsnNode) {
			return lambda(site, call);
		}
		if (instruction instanceof FieldInsnNode field) {
			return field(new FieldRef(this.hierarchy.fieldOwner(field.owner, field.name), field.name), depth);
		}
		if (!(instruction instanceof MethodInsnNode made)) {
			return null;
		}
		if (made.name.equals("andThen") && made.owner.equals("java/util/function/Consumer")) {
			return sequences(argument(site, 0, call, depth), argument(site, 1, call, depth));
		}
		Set<MethodRef> targets = this.targets.of(site, made, call);
		return (targets.size() == 1)
				? returned(targets.iterator().next(), this.receivers.inside(site, false, call), depth) : null;
	}

	private @Nullable List<FunctionSequence> lambda(InstructionRef site, @Nullable CallContext call) {
		List<FunctionSequence> all = new ArrayList<>();
		for (MethodRef target : this.flows.graph().targets(site)) {
			all.add(new FunctionSequence(
					List.of(new FunctionSequence.Captured(target, site, this.receivers.inside(site, true, call)))));
		}
		return all.isEmpty() ? null : all;
	}

	private @Nullable List<FunctionSequence> parameter(MethodRef method, int parameter, @Nullable CallContext call,
			int depth) {
		CallEdge edge = (call != null) ? call.edge() : null;
		if (call == null || edge == null) {
			return null;
		}
		int argument = (edge.lambda() && method.name().equals("<init>")) ? parameter - 1 : parameter;
		return argument(edge.site(), argument, call.parent(), depth);
	}

	private @Nullable List<FunctionSequence> field(FieldRef field, int depth) {
		List<FunctionSequence> all = new ArrayList<>();
		for (InstructionRef store : this.flows.graph().stores(field)) {
			MethodFlow flow = this.flows.of(store.method());
			ValueOrigin origin = (flow != null) ? flow.operand(store.instruction(), 0) : null;
			List<FunctionSequence> some = (origin != null) ? of(store.method(), origin, null, depth) : null;
			if (some == null) {
				return null;
			}
			all.addAll(some);
		}
		return all.isEmpty() ? null : all;
	}

	private @Nullable List<FunctionSequence> returned(MethodRef method, CallContext call, int depth) {
		MethodFlow flow = this.receivers.flow(method, call);
		List<FunctionSequence> all = new ArrayList<>();
		for (ValueOrigin origin : (flow != null) ? flow.returned() : List.<ValueOrigin>of()) {
			List<FunctionSequence> some = of(method, origin, call, depth);
			if (some == null) {
				return null;
			}
			all.addAll(some);
		}
		return all.isEmpty() ? null : all;
	}

	private static @Nullable List<FunctionSequence> sequences(@Nullable List<FunctionSequence> first,
			@Nullable List<FunctionSequence> then) {
		if (first == null || then == null || first.size() * then.size() > MOST) {
			return null;
		}
		return first.stream().flatMap((one) -> then.stream().map(one::andThen)).toList();
	}

}
