package io.chalice.policy.value;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

import io.chalice.policy.callgraph.CallEdge;
import io.chalice.policy.callgraph.CallGraph;
import io.chalice.policy.callgraph.InstructionRef;
import io.chalice.policy.callgraph.MethodRef;
import io.chalice.policy.classpath.TypeHierarchy.Declared;

/**
 * The flows of methods: as a whole, and without the branches that a call does not take.
 */
final class MethodFlows {

	private final CallGraph graph;

	private final Map<MethodRef, Optional<MethodFlow>> whole = new HashMap<>();

	private final Map<MethodRef, Set<Integer>> tests = new HashMap<>();

	private final Map<Narrowed, Optional<MethodFlow>> narrowed = new HashMap<>();

	MethodFlows(CallGraph graph) {
		this.graph = graph;
	}

	@Nullable MethodFlow of(MethodRef method) {
		return this.whole.computeIfAbsent(method, (key) -> analyze(key, Map.of())).orElse(null);
	}

	CallGraph graph() {
		return this.graph;
	}

	/**
	 * Finds where an argument of a call is made, without leaving the method.
	 * @param site the call
	 * @param argument the argument's number, where the receiver is 0
	 * @return numbers of instructions, and of parameters as -1 minus the number
	 */
	Set<Integer> sources(InstructionRef site, int argument) {
		MethodFlow flow = of(site.method());
		ValueOrigin origin = (flow != null) ? flow.argument(site.instruction(), argument) : null;
		return (origin != null) ? origin.sources() : Set.of();
	}

	boolean isStatic(MethodRef method) {
		Declared declared = this.graph.method(method);
		return declared != null && (declared.method().access & Opcodes.ACC_STATIC) != 0;
	}

	/**
	 * Says whether a parameter of a method decides by itself what the method does.
	 * @param method the method
	 * @return true when it is worth to know how the method is called
	 */
	boolean isDecided(MethodRef method) {
		return !tests(method).isEmpty();
	}

	/**
	 * Finds the flow of a method that is called by one of some calls.
	 * @param method the method
	 * @param edges the calls
	 * @return the flow, or null when it cannot be followed
	 */
	@Nullable MethodFlow of(MethodRef method, Set<CallEdge> edges) {
		Map<Integer, Integer> known = new HashMap<>();
		int variable = isStatic(method) ? 0 : 1;
		int parameter = variable;
		for (Type type : Type.getArgumentTypes(method.descriptor())) {
			Integer number = tests(method).contains(variable) ? constant(edges, parameter) : null;
			if (number != null) {
				known.put(variable, number);
			}
			variable += type.getSize();
			parameter++;
		}
		return known.isEmpty() ? of(method)
				: this.narrowed.computeIfAbsent(new Narrowed(method, known), (key) -> analyze(method, known))
					.orElse(null);
	}

	private @Nullable Integer constant(Set<CallEdge> edges, int parameter) {
		Integer only = null;
		for (CallEdge edge : edges) {
			MethodFlow caller = edge.lambda() ? null : of(edge.site().method());
			ValueOrigin origin = (caller != null) ? caller.argument(edge.site().instruction(), parameter) : null;
			int source = (origin != null && origin.sources().size() == 1) ? origin.sources().iterator().next() : -1;
			Integer number = (caller != null && source >= 0) ? IntConstant.of(caller.instruction(source)) : null;
			if (number == null || only != null && !only.equals(number)) {
				return null;
			}
			only = number;
		}
		return only;
	}

	private Set<Integer> tests(MethodRef method) {
		Set<Integer> variables = this.tests.get(method);
		if (variables == null) {
			Declared declared = this.graph.method(method);
			variables = (declared != null && declared.method().instructions != null)
					? DecidedBranches.variables(declared.method()) : Set.of();
			this.tests.put(method, variables);
		}
		return variables;
	}

	private Optional<MethodFlow> analyze(MethodRef method, Map<Integer, Integer> known) {
		Declared declared = this.graph.method(method);
		if (declared == null) {
			return Optional.empty();
		}
		try {
			MethodNode body = known.isEmpty() ? declared.method() : DecidedBranches.decide(declared.method(), known);
			return Optional.of(MethodFlow.of(method.owner(), body));
		}
		catch (AnalyzerException | IndexOutOfBoundsException | MethodTooLongException ex) {
			// bytecode no verifier would accept, or too much of it: its values stay
			// unknown
			return Optional.empty();
		}
	}

	/**
	 * A method with what is known of its parameters.
	 *
	 * @param method the method
	 * @param known numbers by their variables
	 */
	private record Narrowed(MethodRef method, Map<Integer, Integer> known) {
	}

}
