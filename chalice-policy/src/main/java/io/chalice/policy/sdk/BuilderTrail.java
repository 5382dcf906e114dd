package io.chalice.policy.sdk;

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

import io.chalice.policy.callgraph.CallGraph;
import io.chalice.policy.callgraph.InstructionRef;
import io.chalice.policy.callgraph.MethodRef;
import io.chalice.policy.callgraph.SdkCall;
import io.chalice.policy.classpath.TypeHierarchy.Declared;
import io.chalice.policy.value.CallContext;
import io.chalice.policy.value.FunctionSequence;
import io.chalice.policy.value.ValueResolver;

/**
 * The request of one call, when the call shows where it is built: its builder is followed
 * into the functions and methods it is given to, one after the other.
 */
final class BuilderTrail {

	private static final int DEEPEST = 6;

	private static final Set<String> CHANGES = Set.of("applyMutation", "accept");

	private final CallGraph graph;

	private final ValueResolver values;

	private final Map<MethodRef, List<SdkCall>> setters = new HashMap<>();

	BuilderTrail(CallGraph graph, ValueResolver values) {
		this.graph = graph;
		this.values = values;
	}

	void add(SdkCall setter) {
		this.setters.computeIfAbsent(setter.site().method(), (key) -> new ArrayList<>()).add(setter);
	}

	/**
	 * Finds what a call asks with.
	 * @param use the call
	 * @return a request for every way to get to the call, none when the call does not
	 * show it
	 */
	List<RequestView> requests(OperationUse use) {
		SdkCall call = use.call();
		Type[] types = Type.getArgumentTypes(call.target().descriptor());
		int argument = -1;
		for (int i = 0; i < types.length; i++) {
			argument = types[i].getClassName().equals("java.util.function.Consumer") ? i + 1 : argument;
		}
		if (call.reference() || argument < 0 || use.onTable()) {
			return List.of();
		}
		List<CallContext> ways = new ArrayList<>(this.values.calls(call.site().method()));
		if (ways.isEmpty()) {
			ways.add(null);
		}
		String struct = use.operation().request();
		List<RequestView> views = new ArrayList<>();
		for (CallContext way : ways) {
			List<FunctionSequence> all = this.values.functions(call.site(), argument, way);
			if (all.isEmpty()) {
				return List.of();
			}
			for (FunctionSequence functions : all) {
				BuiltRequest request = new BuiltRequest(call.site().method());
				if (!follow(functions, struct, request, 0) || request.members().isEmpty()) {
					return List.of();
				}
				views.add(new RequestView(request, this.values, null));
			}
		}
		return views;
	}

	private boolean follow(FunctionSequence functions, String struct, BuiltRequest request, int depth) {
		for (FunctionSequence.Captured function : functions.functions()) {
			int captured = captured(function.made());
			Trail trail = new Trail(function.method(), -1 - captured, struct, function.call(), depth + 1);
			if (depth > DEEPEST || !follow(trail, request)) {
				return false;
			}
		}
		return true;
	}

	private int captured(InstructionRef made) {
		return (this.graph.instruction(made) instanceof InvokeDynamicInsnNode dynamic)
				? Type.getArgumentCount(dynamic.desc) : 0;
	}

	private boolean follow(Trail trail, BuiltRequest request) {
		Declared declared = this.graph.method(trail.method());
		if (declared == null || trail.depth() > DEEPEST) {
			return false;
		}
		Map<Integer, SdkCall> known = new HashMap<>();
		for (SdkCall setter : this.setters.getOrDefault(trail.method(), List.of())) {
			SdkType type = SdkType.parse(setter.target().owner());
			if (type != null && type.built().equalsIgnoreCase(trail.struct())) {
				known.put(setter.site().instruction(), setter);
			}
		}
		int index = 0;
		for (AbstractInsnNode instruction : declared.method().instructions) {
			InstructionRef site = new InstructionRef(trail.method(), index++);
			SdkCall setter = known.get(site.instruction());
			if (setter != null && !setter.reference() && isOn(site, 0, trail)) {
				if (CHANGES.contains(setter.target().name())) {
					if (!change(site, trail, request)) {
						return false;
					}
				}
				else if (!setter.target().descriptor().startsWith("()")) {
					request.set(setter.target().name(), new MemberSetter(site, trail.call()));
				}
			}
			else if (!pass(site, instruction, trail, request)) {
				return false;
			}
		}
		return true;
	}

	// gives the builder to a function that is a value itself
	private boolean change(InstructionRef site, Trail trail, BuiltRequest request) {
		boolean accepted = this.graph.instruction(site) instanceof MethodInsnNode call && call.name.equals("accept");
		List<FunctionSequence> all = this.values.functions(site, accepted ? 0 : 1, trail.call());
		return all.size() == 1 && follow(all.get(0), trail.struct(), request, trail.depth());
	}

	private boolean pass(InstructionRef site, AbstractInsnNode instruction, Trail trail, BuiltRequest request) {
		boolean dynamic = instruction instanceof InvokeDynamicInsnNode;
		MethodInsnNode call = (instruction instanceof MethodInsnNode method) ? method : null;
		if (!dynamic && (call == null || isOfSdk(call))) {
			return true;
		}
		int count = arguments(instruction);
		for (int argument = 0; argument < count; argument++) {
			if (isOn(site, argument, trail)) {
				if (call != null && call.owner.equals("java/util/function/Consumer") && argument == 1) {
					return change(site, trail, request);
				}
				Set<MethodRef> targets = this.graph.targets(site);
				if (targets.size() != 1) {
					return false;
				}
				MethodRef target = targets.iterator().next();
				if (!follow(new Trail(target, -1 - argument, trail.struct(),
						this.values.inside(site, dynamic, trail.call()), trail.depth() + 1), request)) {
					return false;
				}
			}
		}
		return true;
	}

	private static int arguments(AbstractInsnNode instruction) {
		if (instruction instanceof MethodInsnNode call) {
			boolean isStatic = call.getOpcode() == Opcodes.INVOKESTATIC;
			return Type.getArgumentCount(call.desc) + (isStatic ? 0 : 1);
		}
		return (instruction instanceof InvokeDynamicInsnNode dynamic) ? Type.getArgumentCount(dynamic.desc) : 0;
	}

	private static boolean isOfSdk(MethodInsnNode call) {
		return call.owner.startsWith("software/amazon/awssdk/");
	}

	private boolean isOn(InstructionRef site, int argument, Trail trail) {
		return isOn(site, argument, trail, new HashSet<>());
	}

	// through the builder's own methods and those that return what they are given
	private boolean isOn(InstructionRef site, int argument, Trail trail, Set<Integer> seen) {
		for (int source : this.values.sources(site, argument)) {
			if (source == trail.source()) {
				return true;
			}
			InstructionRef made = new InstructionRef(trail.method(), source);
			AbstractInsnNode instruction = (source >= 0 && seen.add(source)) ? this.graph.instruction(made) : null;
			if (instruction instanceof MethodInsnNode call && call.desc.endsWith("Builder;")) {
				int most = isOfSdk(call) ? 1 : arguments(call);
				for (int i = 0; i < most; i++) {
					if (isOn(made, i, trail, seen)) {
						return true;
					}
				}
			}
		}
		return false;
	}

	/**
	 * A builder in a method.
	 *
	 * @param method the method
	 * @param source where the builder comes from there
	 * @param struct what it builds
	 * @param call how the method is called
	 * @param depth how many methods it was given to before
	 */
	private record Trail(MethodRef method, int source, String struct, @Nullable CallContext call, int depth) {
	}

}
