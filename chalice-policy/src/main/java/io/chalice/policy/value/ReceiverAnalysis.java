package io.chalice.policy.value;

import java.util.List;
import java.util.Set;

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

	private final ValueResolver values;

	private final TypeHierarchy hierarchy;

	ReceiverAnalysis(ValueResolver values, TypeHierarchy hierarchy) {
		this.values = values;
		this.hierarchy = hierarchy;
	}

	/**
	 * Finds the callers of a method that can mean an object.
	 * @param method the method
	 * @param self the object, or null for any
	 * @return the calls
	 */
	List<CallEdge> callers(MethodRef method, @Nullable ReceiverObject self) {
		List<CallEdge> all = List.copyOf(this.values.graph().callers(method));
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
		if (edge.lambda() || !(this.values.graph().instruction(edge.site()) instanceof MethodInsnNode call)) {
			return true;
		}
		boolean typed = call.name.equals("<init>") || this.hierarchy.isA(self.type(), call.owner)
				|| this.hierarchy.isA(call.owner, self.type());
		ReceiverObject receiver = MethodResults.isStatic(call) ? null : receiver(edge, null, 0);
		return typed && !self.differs(receiver) && (receiver == null || this.hierarchy.isA(receiver.type(), self.type())
				|| this.hierarchy.isA(self.type(), receiver.type()));
	}

	boolean isOnThis(CallEdge edge, MethodRef method) {
		return !this.values.isStatic(method) && !this.values.isStatic(edge.site().method())
				&& this.values.sources(edge.site(), 0).equals(Set.of(-1))
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
		MethodFlow flow = this.values.flow(method);
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
					? this.values.memo().apart(() -> stored(field, depth)) : null;
		}
		if (ValueOrigin.parameterOf(source) != 0 || this.values.isStatic(method)) {
			return passed(method, ValueOrigin.parameterOf(source), call, depth);
		}
		this.values.memo().lookAt(call);
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
		this.values.memo().lookAt(call);
		CallEdge edge = (call != null) ? call.edge() : null;
		if (call != null && edge != null) {
			return passed(edge, method, parameter, call.parent(), depth + 1);
		}
		ReceiverObject only = null;
		Set<CallEdge> edges = this.values.graph().callers(method);
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
		MethodFlow outer = this.values.flow(caller);
		ValueOrigin passed = (outer != null && argument >= 0) ? outer.argument(edge.site().instruction(), argument)
				: null;
		ReceiverObject self = (passed != null && depth <= DEEPEST) ? of(caller, passed, parent, depth) : null;
		return (self != null && self.made() != null) ? self : null;
	}

	private @Nullable ReceiverObject receiver(CallEdge edge, @Nullable CallContext parent, int depth) {
		MethodRef caller = edge.site().method();
		MethodFlow outer = this.values.flow(caller);
		ValueOrigin receiver = (outer != null) ? outer.argument(edge.site().instruction(), 0) : null;
		return (receiver != null) ? of(caller, receiver, parent, depth) : null;
	}

	// a method may return its own object, or one that it makes
	private @Nullable ReceiverObject returned(InstructionRef site, MethodInsnNode method, @Nullable CallContext call,
			int depth) {
		Set<MethodRef> targets = this.values.graph().targets(site);
		MethodRef target = (targets.size() == 1) ? targets.iterator().next() : null;
		MethodFlow flow = (target != null) ? this.values.flow(target) : null;
		if (target == null || flow == null || depth > DEEPEST) {
			return null;
		}
		ReceiverObject only = null;
		for (ValueOrigin origin : flow.returned()) {
			boolean own = !MethodResults.isStatic(method) && origin.sources().equals(Set.of(-1));
			ReceiverObject self = own ? receiver(new CallEdge(site, false), call, depth)
					: of(target, origin, this.values.inside(site, false, call), depth);
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
		List<InstructionRef> stores = this.values.graph().stores(ref);
		if (stores.size() != 1) {
			return null;
		}
		InstructionRef store = stores.get(0);
		MethodFlow flow = this.values.flow(store.method());
		ValueOrigin origin = (flow != null) ? flow.operand(store.instruction(), 0) : null;
		ReceiverObject self = (origin != null && origin.sources().size() == 1)
				? of(store.method(), origin, null, depth + 1) : null;
		return (self != null && self.made() != null) ? self : null;
	}

	// the call names the type the code knows the object by, which may be a subclass of
	// the method's own
	private String declared(CallEdge edge, MethodRef method) {
		return (!edge.lambda() && this.values.graph().instruction(edge.site()) instanceof MethodInsnNode call
				&& this.hierarchy.isA(call.owner, method.owner())) ? call.owner : method.owner();
	}

}
