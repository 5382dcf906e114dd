package io.chalice.policy.value;

import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

import io.chalice.policy.callgraph.CallEdge;
import io.chalice.policy.callgraph.FieldRef;
import io.chalice.policy.callgraph.InstructionRef;
import io.chalice.policy.callgraph.MethodRef;
import io.chalice.policy.classpath.TypeHierarchy;

/**
 * The objects whose fields are read, as far as the chain of calls shows them.
 */
final class ReceiverAnalysis {

	private static final int DEEPEST = 8;

	private static final int LEVELS = 12;

	private static final int FEW_LEVELS = 1;

	private final MethodFlows flows;

	private final QueryMemo memo;

	private final TypeHierarchy hierarchy;

	private int levels = LEVELS;

	ReceiverAnalysis(MethodFlows flows, QueryMemo memo, TypeHierarchy hierarchy) {
		this.flows = flows;
		this.memo = memo;
		this.hierarchy = hierarchy;
	}

	/**
	 * Finds the callers of a method that can mean an object.
	 * @param method the method
	 * @param self the object, or null for any
	 * @return the calls
	 */
	List<CallEdge> callers(MethodRef method, @Nullable ReceiverObject self) {
		List<CallEdge> all = List.copyOf(this.flows.graph().callers(method));
		if (self == null) {
			return all;
		}
		List<CallEdge> related = all.stream().filter((edge) -> isRelated(edge, method, self)).toList();
		return related.isEmpty() ? all : related;
	}

	private boolean isRelated(CallEdge edge, MethodRef method, ReceiverObject self) {
		if (isOnThis(edge, method)) {
			String owner = edge.site().method().owner();
			return this.hierarchy.isA(self.type(), owner) || this.hierarchy.isA(owner, self.type());
		}
		if (edge.lambda() || !(this.flows.graph().instruction(edge.site()) instanceof MethodInsnNode call)) {
			return true;
		}
		boolean typed = call.name.equals("<init>") || this.hierarchy.isA(self.type(), call.owner)
				|| this.hierarchy.isA(call.owner, self.type());
		ReceiverObject receiver = MethodResults.isStatic(call) ? null : receiver(edge, null, 0);
		return typed && !self.differs(receiver) && (receiver == null || this.hierarchy.isA(receiver.type(), self.type())
				|| this.hierarchy.isA(self.type(), receiver.type()));
	}

	boolean isOnThis(CallEdge edge, MethodRef method) {
		return !this.flows.isStatic(method) && !this.flows.isStatic(edge.site().method())
				&& this.flows.sources(edge.site(), 0).equals(Set.of(-1))
				&& (!method.name().equals("<init>") || edge.site().method().name().equals("<init>"));
	}

	/**
	 * Carries an object on to the caller when the call is on the caller's own object.
	 * @param edge the call
	 * @param method the method that is called
	 * @param call how the method is looked at
	 * @return how the caller is to be looked at, null for all ways
	 */
	@Nullable CallContext outside(CallEdge edge, MethodRef method, @Nullable CallContext call) {
		if (!isOnThis(edge, method)) {
			return null;
		}
		ReceiverObject self = (call != null) ? call.self() : null;
		if (self != null && this.hierarchy.isA(self.type(), edge.site().method().owner())) {
			return CallContext.on(self);
		}
		String owner = method.owner();
		boolean made = method.name().equals("<init>");
		return made ? null : CallContext
			.on((self != null && this.hierarchy.isA(self.type(), owner)) ? self : ReceiverObject.of(owner));
	}

	/**
	 * Says how a method is called by a call.
	 * @param site the call, or the instruction that makes a function of the method
	 * @param lambda true when a function is made
	 * @param call how the site's method is called, or null for all ways
	 * @return how the method is called
	 */
	CallContext inside(InstructionRef site, boolean lambda, @Nullable CallContext call) {
		return CallContext.of(new CallEdge(site, lambda), call).last(this.levels);
	}

	/**
	 * Answers something with all callers of a method taken together, so that there is
	 * less to look at.
	 * @param <T> the type of the answer
	 * @param answer finds the answer, given how many calls of a chain count
	 * @return the answer
	 */
	<T> T withFewCalls(IntFunction<T> answer) {
		this.levels = FEW_LEVELS;
		try {
			return answer.apply(FEW_LEVELS);
		}
		finally {
			this.levels = LEVELS;
		}
	}

	/**
	 * Finds the flow of a method without the branches that a call does not take.
	 * @param method the method
	 * @param call the call the method is looked at for, or null for all calls
	 * @return the flow, or null when it cannot be followed
	 */
	@Nullable MethodFlow flow(MethodRef method, @Nullable CallContext call) {
		if (!this.flows.isDecided(method)) {
			return this.flows.of(method);
		}
		this.memo.lookAt(call);
		CallEdge edge = (call != null) ? call.edge() : null;
		return this.flows.of(method,
				(edge != null) ? Set.of(edge) : Set.copyOf(callers(method, (call != null) ? call.self() : null)));
	}

	/**
	 * Finds an object.
	 * @param method the method the object is used in
	 * @param origin where it comes from
	 * @param call the call the method is looked at for
	 * @return the object, or null when several are possible
	 */
	@Nullable ReceiverObject of(MethodRef method, ValueOrigin origin, @Nullable CallContext call) {
		return of(method, origin, call, 0);
	}

	private @Nullable ReceiverObject of(MethodRef method, ValueOrigin origin, @Nullable CallContext call, int depth) {
		ReceiverObject only = null;
		for (int source : origin.sources()) {
			ReceiverObject self = of(method, source, call, depth);
			if (self == null || only != null && !only.type().equals(self.type())) {
				return null;
			}
			only = (only == null || only.equals(self)) ? self : ReceiverObject.of(self.type());
		}
		return only;
	}

	private @Nullable ReceiverObject of(MethodRef method, int source, @Nullable CallContext call, int depth) {
		MethodFlow flow = this.flows.of(method);
		if (flow == null || depth > DEEPEST) {
			return null;
		}
		if (!ValueOrigin.isParameter(source)) {
			if (flow.instruction(source) instanceof TypeInsnNode made && made.getOpcode() == Opcodes.NEW) {
				return new ReceiverObject(made.desc, new InstructionRef(method, source));
			}
			if (flow.instruction(source) instanceof MethodInsnNode made) {
				return returned(new InstructionRef(method, source), made, call, depth + 1);
			}
			return (flow.instruction(source) instanceof FieldInsnNode field)
					? this.memo.apart(() -> stored(field, depth)) : null;
		}
		if (ValueOrigin.parameterOf(source) != 0 || this.flows.isStatic(method)) {
			return passed(method, ValueOrigin.parameterOf(source), call, depth);
		}
		this.memo.lookAt(call);
		CallEdge edge = (call != null) ? call.edge() : null;
		if (call == null || edge == null) {
			ReceiverObject self = (call != null) ? call.self() : null;
			return (self != null && this.hierarchy.isA(self.type(), method.owner())) ? self
					: ReceiverObject.of(method.owner());
		}
		ReceiverObject self = receiver(edge, call.parent(), depth + 1);
		return (self != null) ? self : ReceiverObject.of(declared(edge, method));
	}

	// an argument is the same object when all calls that count give the same one
	private @Nullable ReceiverObject passed(MethodRef method, int parameter, @Nullable CallContext call, int depth) {
		this.memo.lookAt(call);
		CallEdge edge = (call != null) ? call.edge() : null;
		if (call != null && edge != null) {
			return passed(edge, method, parameter, call.parent(), depth + 1);
		}
		ReceiverObject only = null;
		Set<CallEdge> edges = this.flows.graph().callers(method);
		for (CallEdge caller : edges) {
			ReceiverObject self = passed(caller, method, parameter, null, depth + edges.size());
			if (self == null || only != null && !only.equals(self)) {
				return null;
			}
			only = self;
		}
		return only;
	}

	private @Nullable ReceiverObject passed(CallEdge edge, MethodRef method, int parameter,
			@Nullable CallContext parent, int depth) {
		int argument = (edge.lambda() && method.name().equals("<init>")) ? parameter - 1 : parameter;
		MethodRef caller = edge.site().method();
		MethodFlow outer = this.flows.of(caller);
		ValueOrigin passed = (outer != null && argument >= 0) ? outer.argument(edge.site().instruction(), argument)
				: null;
		ReceiverObject self = (passed != null && depth <= DEEPEST) ? of(caller, passed, parent, depth) : null;
		return (self != null && self.made() != null) ? self : null;
	}

	private @Nullable ReceiverObject receiver(CallEdge edge, @Nullable CallContext parent, int depth) {
		MethodRef caller = edge.site().method();
		MethodFlow outer = this.flows.of(caller);
		ValueOrigin receiver = (outer != null) ? outer.argument(edge.site().instruction(), 0) : null;
		return (receiver != null) ? of(caller, receiver, parent, depth) : null;
	}

	// a method may return its own object, or one that it makes
	private @Nullable ReceiverObject returned(InstructionRef site, MethodInsnNode method, @Nullable CallContext call,
			int depth) {
		Set<MethodRef> targets = this.flows.graph().targets(site);
		MethodRef target = (targets.size() == 1) ? targets.iterator().next() : null;
		MethodFlow flow = (target != null) ? this.flows.of(target) : null;
		if (target == null || flow == null || depth > DEEPEST) {
			return null;
		}
		ReceiverObject only = null;
		for (ValueOrigin origin : flow.returned()) {
			boolean own = !MethodResults.isStatic(method) && origin.sources().equals(Set.of(-1));
			ReceiverObject self = own ? receiver(new CallEdge(site, false), call, depth)
					: of(target, origin, inside(site, false, call), depth);
			if (self == null || self.made() == null || only != null && !only.equals(self)) {
				return null;
			}
			only = self;
		}
		return only;
	}

	// a field that is written in one place holds what is made there
	private @Nullable ReceiverObject stored(FieldInsnNode field, int depth) {
		FieldRef ref = new FieldRef(this.hierarchy.fieldOwner(field.owner, field.name), field.name);
		List<InstructionRef> stores = this.flows.graph().stores(ref);
		if (stores.size() != 1) {
			return null;
		}
		InstructionRef store = stores.get(0);
		MethodFlow flow = this.flows.of(store.method());
		ValueOrigin origin = (flow != null) ? flow.operand(store.instruction(), 0) : null;
		ReceiverObject self = (origin != null && origin.sources().size() == 1)
				? of(store.method(), origin, null, depth + 1) : null;
		return (self != null && self.made() != null) ? self : null;
	}

	// the call names the type the code knows the object by, which may be a subclass of
	// the method's own
	private String declared(CallEdge edge, MethodRef method) {
		return (!edge.lambda() && this.flows.graph().instruction(edge.site()) instanceof MethodInsnNode call
				&& this.hierarchy.isA(call.owner, method.owner())) ? call.owner : method.owner();
	}

}
