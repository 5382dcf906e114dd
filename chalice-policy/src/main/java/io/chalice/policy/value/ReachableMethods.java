package io.chalice.policy.value;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.objectweb.asm.tree.MethodInsnNode;

import io.chalice.policy.callgraph.CallEdge;
import io.chalice.policy.callgraph.CallGraph;
import io.chalice.policy.callgraph.MethodRef;
import io.chalice.policy.callgraph.ReachReason;
import io.chalice.policy.classpath.ClassPath;
import io.chalice.policy.classpath.TypeHierarchy;

/**
 * The methods of a call graph that can still run when an object keeps its type from one
 * method to the next, and is called from outside only when it gets there: what a base
 * class calls on itself is not what its other subclasses make of it.
 */
public final class ReachableMethods {

	private final CallGraph graph;

	private final MethodFlows flows;

	private final TypeHierarchy hierarchy;

	private final Map<MethodRef, List<Step>> steps = new HashMap<>();

	private final Set<String> extended = new HashSet<>();

	private final Set<State> seen = new HashSet<>();

	private final Deque<State> open = new ArrayDeque<>();

	private final Map<MethodRef, ReachReason> reached = new LinkedHashMap<>();

	private final EscapeAnalysis escapes;

	/**
	 * Prepares to follow a graph.
	 * @param graph the graph
	 * @param classPath the classes
	 * @param hierarchy their relations
	 */
	public ReachableMethods(CallGraph graph, ClassPath classPath, TypeHierarchy hierarchy) {
		this.graph = graph;
		this.flows = new MethodFlows(graph);
		this.hierarchy = hierarchy;
		this.escapes = new EscapeAnalysis(graph, this.flows, classPath, hierarchy, this.reached.keySet());
		Set<String> owners = new HashSet<>();
		for (MethodRef method : graph.methods()) {
			owners.add(method.owner());
			for (CallEdge edge : graph.callers(method)) {
				this.steps.computeIfAbsent(edge.site().method(), (key) -> new ArrayList<>())
					.add(new Step(edge, method));
			}
		}
		owners.forEach((owner) -> hierarchy.ancestors(owner)
			.stream()
			.filter((ancestor) -> !ancestor.equals(owner))
			.forEach(this.extended::add));
	}

	/**
	 * Follows the graph from where it starts.
	 * @return the graph of what was reached
	 */
	public CallGraph follow() {
		for (MethodRef method : this.graph.methods()) {
			ReachReason start = this.graph.start(method);
			if (start != null) {
				enter(new State(method, method.owner()), start);
			}
			drain();
		}
		Set<String> quiet = new LinkedHashSet<>(this.graph.calledBackTypes());
		for (boolean more = true; more;) {
			List<String> escaped = quiet.stream().filter(this.escapes::isCalledBack).toList();
			more = !escaped.isEmpty();
			escaped.forEach(quiet::remove);
			for (String type : escaped) {
				this.graph.callbacks(type).forEach((method, reach) -> enter(new State(method, type), reach));
				drain();
			}
		}
		return this.graph.only(this.reached);
	}

	private void drain() {
		while (!this.open.isEmpty()) {
			State state = this.open.poll();
			for (Step step : this.steps.getOrDefault(state.method(), List.of())) {
				follow(state, step);
			}
		}
	}

	private void enter(State state, ReachReason reach) {
		if (this.seen.add(state)) {
			this.reached.putIfAbsent(state.method(), reach);
			this.open.add(state);
		}
	}

	private void follow(State state, Step step) {
		String owner = step.target().owner();
		String self = owner;
		if (!this.flows.isStatic(step.target())) {
			String known = isOnSelf(state, step) ? state.self() : named(step);
			if (this.hierarchy.isA(known, owner)) {
				self = known;
			}
			else if (isOnSelf(state, step) && !this.hierarchy.isA(owner, known)) {
				return;
			}
		}
		enter(new State(step.target(), self), new ReachReason(state.method(), "called"));
	}

	// only where there are subclasses it matters which one an object is of
	private boolean isOnSelf(State state, Step step) {
		return this.extended.contains(state.method().owner()) && !this.flows.isStatic(state.method())
				&& this.flows.sources(step.edge().site(), 0).equals(Set.of(-1));
	}

	private String named(Step step) {
		return (!step.edge().lambda() && this.graph.instruction(step.edge().site()) instanceof MethodInsnNode call)
				? call.owner : step.target().owner();
	}

	/**
	 * A method that runs on objects of a type.
	 *
	 * @param method the method
	 * @param self the objects' type or a supertype of it
	 */
	private record State(MethodRef method, String self) {

	}

	/**
	 * A call and a method it can mean.
	 *
	 * @param edge the call
	 * @param target the method
	 */
	private record Step(CallEdge edge, MethodRef target) {

	}

}
