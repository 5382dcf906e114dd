package io.chalice.policy.value;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

import io.chalice.policy.callgraph.CallEdge;
import io.chalice.policy.callgraph.CallGraph;
import io.chalice.policy.callgraph.FieldRef;
import io.chalice.policy.callgraph.InstructionRef;
import io.chalice.policy.callgraph.MethodRef;
import io.chalice.policy.classpath.ClassPath;
import io.chalice.policy.classpath.ClassUnit;
import io.chalice.policy.classpath.TypeHierarchy;

/**
 * What fields hold: constants, what a container injects, and what the code stores.
 */
final class FieldValues {

	private final ValueSource values;

	private final MethodFlows flows;

	private final QueryMemo memo;

	private final ReceiverAnalysis receivers;

	private final MethodResults results;

	private final ClassPath classPath;

	private final TypeHierarchy hierarchy;

	private final InjectedValues injection;

	FieldValues(ValueSource values, MethodFlows flows, QueryMemo memo, ReceiverAnalysis receivers,
			MethodResults results, AnalyzedProgram program) {
		this.values = values;
		this.flows = flows;
		this.memo = memo;
		this.receivers = receivers;
		this.results = results;
		this.classPath = program.classPath();
		this.hierarchy = program.hierarchy();
		this.injection = program.injection();
	}

	/**
	 * Finds what a field holds.
	 * @param field the field
	 * @param facet which texts are meant
	 * @param self the object whose field it is, or null for any
	 * @return the texts
	 */
	Set<SymbolicText> read(FieldRef field, ValueFacet facet, @Nullable ReceiverObject self) {
		return this.memo.apart(() -> content(field, facet, self));
	}

	private Set<SymbolicText> content(FieldRef field, ValueFacet facet, @Nullable ReceiverObject self) {
		if (field.owner().equals("software/amazon/awssdk/regions/Region")) {
			return Set.of(SymbolicText.known(field.name().toLowerCase(Locale.ROOT).replace('_', '-'),
					"Region." + field.name()));
		}
		ClassUnit unit = this.classPath.find(field.owner());
		FieldNode node = (unit != null) ? unit.field(field.name()) : null;
		String name = ClassPath.dotted(field.owner()) + "." + field.name();
		if (node != null && node.value != null) {
			return Set.of(SymbolicText.known(String.valueOf(node.value), "constant " + name));
		}
		Set<SymbolicText> injected = this.injection.field(field);
		List<InstructionRef> stores = this.flows.graph().stores(field);
		if (injected != null && (stores.isEmpty() || injected.stream().noneMatch(SymbolicText::isUnset))) {
			return injected;
		}
		if (node != null && (node.access & Opcodes.ACC_ENUM) != 0) {
			return Set.of(SymbolicText.known(field.name(), "enum " + name));
		}
		Set<SymbolicText> texts = new LinkedHashSet<>();
		for (InstructionRef store : stores) {
			MethodFlow flow = this.flows.of(store.method());
			ValueOrigin origin = (flow != null) ? flow.operand(store.instruction(), 0) : null;
			if (origin != null) {
				texts.addAll(stored(store.method(), origin, facet, self));
			}
		}
		if (injected != null && texts.isEmpty()) {
			return injected;
		}
		if (stores.isEmpty()) {
			texts.addAll(this.results.made(this.injection.producers(field), facet));
		}
		if (facet == ValueFacet.NULL && stores.isEmpty() && texts.isEmpty()) {
			return Set.of(SymbolicText.hole("field " + name));
		}
		boolean written = !stores.isEmpty() || unit != null && isMade(unit);
		return (texts.isEmpty() && !written) ? Set.of(SymbolicText.hole("field " + name)) : texts;
	}

	// objects the seen code makes have null in the fields it does not write
	private boolean isMade(ClassUnit unit) {
		CallGraph graph = this.flows.graph();
		for (MethodNode method : unit.node().methods) {
			if (method.name.equals("<init>")
					&& !graph.callers(new MethodRef(unit.name(), method.name, method.desc)).isEmpty()) {
				return true;
			}
		}
		return false;
	}

	// a constructor stores what the call that makes the object, or the constructor of its
	// own subclass, gives it
	private Set<SymbolicText> stored(MethodRef method, ValueOrigin origin, ValueFacet facet,
			@Nullable ReceiverObject self) {
		if (self == null) {
			return stored(method, origin, facet);
		}
		if (!method.name().equals("<init>")) {
			boolean own = !this.flows.isStatic(method) && this.hierarchy.isA(self.type(), method.owner());
			return this.values.evaluate(method, origin, facet, own ? CallContext.on(self) : null);
		}
		Set<SymbolicText> texts = new LinkedHashSet<>();
		boolean narrowed = false;
		boolean met = false;
		for (CallEdge edge : this.flows.graph().callers(method)) {
			if (isOther(edge, method, self)) {
				narrowed = true;
			}
			else {
				met = true;
				boolean above = this.receivers.isOnThis(edge, method) && self.made() != null;
				texts.addAll(this.values.evaluate(method, origin, facet,
						CallContext.of(edge, above ? CallContext.on(self) : null)));
			}
		}
		boolean exact = narrowed && ((self.made() != null) ? met : !texts.isEmpty());
		return exact ? texts : stored(method, origin, facet);
	}

	// what a constructor makes of several arguments it makes of those of one call
	private Set<SymbolicText> stored(MethodRef method, ValueOrigin origin, ValueFacet facet) {
		Set<CallEdge> edges = this.flows.graph().callers(method);
		if (!method.name().equals("<init>") || edges.size() < 2
				|| origin.sources().stream().allMatch(ValueOrigin::isParameter)) {
			return this.values.evaluate(method, origin, facet, null);
		}
		Set<SymbolicText> texts = new LinkedHashSet<>();
		for (CallEdge edge : edges) {
			texts.addAll(this.values.evaluate(method, origin, facet, CallContext.of(edge, null)));
		}
		return texts;
	}

	private boolean isOther(CallEdge edge, MethodRef method, ReceiverObject self) {
		InstructionRef made = self.made();
		String owner = edge.site().method().owner();
		boolean constructor = edge.site().method().name().equals("<init>");
		if (constructor && this.hierarchy.isA(owner, method.owner()) && !owner.equals(method.owner())) {
			return !this.hierarchy.isA(self.type(), owner) && !this.hierarchy.isA(owner, self.type());
		}
		if (made == null || edge.lambda() || this.receivers.isOnThis(edge, method)) {
			return false;
		}
		return !edge.site().method().equals(made.method())
				|| !this.flows.sources(edge.site(), 0).contains(made.instruction());
	}

}
