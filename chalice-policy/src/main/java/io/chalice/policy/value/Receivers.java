package io.chalice.policy.value;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

import io.chalice.policy.callgraph.Edge;
import io.chalice.policy.callgraph.MethodRef;
import io.chalice.policy.classpath.Hierarchy;

/**
 * The types of the objects whose fields are read, as far as the chain of calls shows
 * them.
 */
final class Receivers {

	private final ValueResolver values;

	private final Hierarchy hierarchy;

	Receivers(ValueResolver values, Hierarchy hierarchy) {
		this.values = values;
		this.hierarchy = hierarchy;
	}

	/**
	 * Finds the callers of a method that can mean objects of a type.
	 * @param method the method
	 * @param self the type of the objects, or null for any
	 * @return the calls
	 */
	List<Edge> callers(MethodRef method, @Nullable String self) {
		List<Edge> all = List.copyOf(this.values.graph().callers(method));
		if (self == null) {
			return all;
		}
		List<Edge> related = all.stream().filter((edge) -> isRelated(edge, method, self)).toList();
		return related.isEmpty() ? all : related;
	}

	private boolean isRelated(Edge edge, MethodRef method, String self) {
		if (isOnThis(edge, method)) {
			String owner = edge.site().method().owner();
			return this.hierarchy.isA(self, owner) || this.hierarchy.isA(owner, self);
		}
		if (edge.lambda() || !(this.values.graph().instruction(edge.site()) instanceof MethodInsnNode call)) {
			return true;
		}
		return call.name.equals("<init>") || this.hierarchy.isA(self, call.owner)
				|| this.hierarchy.isA(call.owner, self);
	}

	private boolean isOnThis(Edge edge, MethodRef method) {
		return !this.values.isStatic(method) && !method.name().equals("<init>")
				&& !this.values.isStatic(edge.site().method())
				&& this.values.sources(edge.site(), 0).equals(Set.of(-1));
	}

	/**
	 * Carries an object's type on to the caller when the call is on the caller's own
	 * object.
	 * @param edge the call
	 * @param method the method that is called
	 * @param call how the method is looked at
	 * @return how the caller is to be looked at, null for all ways
	 */
	@Nullable Call outside(Edge edge, MethodRef method, @Nullable Call call) {
		if (!isOnThis(edge, method)) {
			return null;
		}
		String self = (call != null) ? call.self() : null;
		String owner = method.owner();
		return Call.on((self != null && this.hierarchy.isA(self, owner)) ? self : owner);
	}

	/**
	 * Finds an object's type.
	 * @param method the method the object is used in
	 * @param origin where it comes from
	 * @param call the call the method is looked at for
	 * @return the type or a supertype of it, or null when several are possible
	 */
	@Nullable String type(MethodRef method, Origin origin, @Nullable Call call) {
		Set<String> types = new HashSet<>();
		for (int source : origin.sources()) {
			String type = type(method, source, call);
			if (type == null) {
				return null;
			}
			types.add(type);
		}
		return (types.size() == 1) ? types.iterator().next() : null;
	}

	private @Nullable String type(MethodRef method, int source, @Nullable Call call) {
		MethodFlow flow = this.values.flow(method);
		if (flow == null) {
			return null;
		}
		if (!Origin.isParameter(source)) {
			return (flow.instruction(source) instanceof TypeInsnNode made && made.getOpcode() == Opcodes.NEW)
					? made.desc : null;
		}
		if (Origin.parameterOf(source) != 0 || this.values.isStatic(method)) {
			return null;
		}
		Edge edge = (call != null) ? call.edge() : null;
		if (call == null || edge == null) {
			String self = (call != null) ? call.self() : null;
			return (self != null && this.hierarchy.isA(self, method.owner())) ? self : method.owner();
		}
		MethodRef caller = edge.site().method();
		MethodFlow outer = this.values.flow(caller);
		Origin receiver = (outer != null) ? outer.argument(edge.site().instruction(), 0) : null;
		String type = (receiver != null) ? type(caller, receiver, call.parent()) : null;
		return (type != null) ? type : declared(edge, method);
	}

	// the call names the type the code knows the object by, which may be a subclass of
	// the
	// method's own
	private String declared(Edge edge, MethodRef method) {
		return (!edge.lambda() && this.values.graph().instruction(edge.site()) instanceof MethodInsnNode call
				&& this.hierarchy.isA(call.owner, method.owner())) ? call.owner : method.owner();
	}

}
