package io.chalice.policy.callgraph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

import io.chalice.policy.classpath.TypeHierarchy.Declared;

/**
 * The methods that can run and how they reach each other and the SDK.
 */
public final class CallGraph {

	private final Map<MethodRef, Declared> methods = new LinkedHashMap<>();

	private final Map<MethodRef, ReachReason> reaches = new HashMap<>();

	private final Map<MethodRef, ReachReason> starts = new HashMap<>();

	private final Map<String, Map<MethodRef, ReachReason>> callbacks = new LinkedHashMap<>();

	private final Map<MethodRef, Set<String>> callbackTypes = new HashMap<>();

	private final Map<String, List<InstructionRef>> made = new HashMap<>();

	private final Set<String> madeOutside = new HashSet<>();

	private final Map<MethodRef, Set<CallEdge>> callers = new HashMap<>();

	private final Map<InstructionRef, Set<MethodRef>> targets = new HashMap<>();

	private final Map<FieldRef, List<InstructionRef>> stores = new HashMap<>();

	private final Map<MethodSignature, List<InstructionRef>> interfaceCalls = new HashMap<>();

	private final Map<MethodRef, Set<FunctionalType>> functions = new HashMap<>();

	private final Set<SdkCall> sdkCalls = new LinkedHashSet<>();

	private final Set<InstructionRef> reflection = new LinkedHashSet<>();

	private final Set<InstructionRef> lookups = new LinkedHashSet<>();

	private final Set<String> owners = new LinkedHashSet<>();

	boolean add(MethodRef method, Declared declared, ReachReason reach) {
		if (this.methods.putIfAbsent(method, declared) != null) {
			return false;
		}
		this.reaches.put(method, reach);
		return true;
	}

	void addStart(MethodRef method, ReachReason reach) {
		this.starts.putIfAbsent(method, reach);
	}

	void addCallback(String type, MethodRef method, ReachReason reach) {
		this.callbacks.computeIfAbsent(type, (key) -> new LinkedHashMap<>()).putIfAbsent(method, reach);
		this.callbackTypes.computeIfAbsent(method, (key) -> new LinkedHashSet<>()).add(type);
	}

	void addMade(String type, InstructionRef site) {
		this.made.computeIfAbsent(type, (key) -> new ArrayList<>()).add(site);
	}

	void addMadeOutside(String type) {
		this.madeOutside.add(type);
	}

	void addEdge(CallEdge edge, MethodRef target) {
		this.callers.computeIfAbsent(target, (key) -> new LinkedHashSet<>()).add(edge);
		this.targets.computeIfAbsent(edge.site(), (key) -> new LinkedHashSet<>()).add(target);
	}

	void addStore(FieldRef field, InstructionRef site) {
		this.stores.computeIfAbsent(field, (key) -> new ArrayList<>()).add(site);
	}

	void addInterfaceCall(MethodSignature signature, InstructionRef site) {
		this.interfaceCalls.computeIfAbsent(signature, (key) -> new ArrayList<>()).add(site);
	}

	void addFunction(MethodRef target, FunctionalType type) {
		this.functions.computeIfAbsent(target, (key) -> new LinkedHashSet<>()).add(type);
	}

	void addSdkCall(SdkCall call) {
		this.sdkCalls.add(call);
	}

	void addOwner(String type) {
		this.owners.add(type);
	}

	void addLookup(InstructionRef site) {
		this.lookups.add(site);
	}

	void addReflection(InstructionRef site) {
		this.reflection.add(site);
	}

	/**
	 * Returns the methods that can run.
	 * @return the methods in the order they were reached
	 */
	public Collection<MethodRef> methods() {
		return List.copyOf(this.methods.keySet());
	}

	/**
	 * Finds a method that can run.
	 * @param method its name
	 * @return the method and its class, or null
	 */
	public @Nullable Declared method(MethodRef method) {
		return this.methods.get(method);
	}

	/**
	 * Says why a method can run though nothing that is seen calls it.
	 * @param method the method
	 * @return the reason, or null when it is only called
	 */
	public @Nullable ReachReason start(MethodRef method) {
		return this.starts.get(method);
	}

	/**
	 * Returns the types whose objects code outside the analysed part may call.
	 * @return the internal names
	 */
	public Set<String> calledBackTypes() {
		return Collections.unmodifiableSet(this.callbacks.keySet());
	}

	/**
	 * Returns what code outside can call on objects of a type, when it gets one.
	 * @param type the internal name
	 * @return the methods, and how each is reached
	 */
	public Map<MethodRef, ReachReason> callbacks(String type) {
		return Collections.unmodifiableMap(this.callbacks.getOrDefault(type, Map.of()));
	}

	/**
	 * Returns the types on whose objects code outside can call a method.
	 * @param method the method
	 * @return the internal names
	 */
	public Set<String> callbackTypes(MethodRef method) {
		return this.callbackTypes.getOrDefault(method, Set.of());
	}

	/**
	 * Returns where objects of a type are made.
	 * @param type the internal name
	 * @return the instructions
	 */
	public List<InstructionRef> made(String type) {
		return this.made.getOrDefault(type, List.of());
	}

	/**
	 * Says whether objects of a type are made otherwise than by instructions.
	 * @param type the internal name
	 * @return true when a container, a loader of services or a function makes them
	 */
	public boolean isMadeOutside(String type) {
		return this.madeOutside.contains(type);
	}

	/**
	 * Leaves everything out but some methods.
	 * @param kept the methods, and how each is reached
	 * @return a graph of what these methods do
	 */
	public CallGraph only(Map<MethodRef, ReachReason> kept) {
		CallGraph graph = new CallGraph();
		this.methods.forEach((method, declared) -> {
			ReachReason reach = kept.get(method);
			if (reach != null) {
				graph.add(method, declared, reach);
				callers(method).stream()
					.filter((edge) -> kept.containsKey(edge.site().method()))
					.forEach((edge) -> graph.addEdge(edge, method));
				functions(method).forEach((type) -> graph.addFunction(method, type));
			}
		});
		this.stores.forEach((field, sites) -> sites.stream()
			.filter((site) -> kept.containsKey(site.method()))
			.forEach((site) -> graph.addStore(field, site)));
		this.interfaceCalls.forEach((signature, sites) -> sites.stream()
			.filter((site) -> kept.containsKey(site.method()))
			.forEach((site) -> graph.addInterfaceCall(signature, site)));
		this.sdkCalls.stream().filter((call) -> kept.containsKey(call.site().method())).forEach(graph::addSdkCall);
		this.reflection.stream().filter((site) -> kept.containsKey(site.method())).forEach(graph::addReflection);
		this.owners.forEach(graph::addOwner);
		this.made.forEach((type, sites) -> sites.stream()
			.filter((site) -> kept.containsKey(site.method()))
			.forEach((site) -> graph.addMade(type, site)));
		graph.madeOutside.addAll(this.madeOutside);
		graph.starts.putAll(this.starts);
		return graph;
	}

	/**
	 * Returns the places a method is called from.
	 * @param method the method
	 * @return the calls and the makings of functions
	 */
	public Set<CallEdge> callers(MethodRef method) {
		return this.callers.getOrDefault(method, Set.of());
	}

	/**
	 * Returns the methods a call can mean.
	 * @param site the call
	 * @return entered methods only
	 */
	public Set<MethodRef> targets(InstructionRef site) {
		return this.targets.getOrDefault(site, Set.of());
	}

	/**
	 * Returns where a field is written.
	 * @param field the field
	 * @return the instructions, in methods that can run
	 */
	public List<InstructionRef> stores(FieldRef field) {
		return this.stores.getOrDefault(field, List.of());
	}

	/**
	 * Returns where a method of an interface is called.
	 * @param signature the method as calls name it
	 * @return the calls
	 */
	public List<InstructionRef> interfaceCalls(MethodSignature signature) {
		return this.interfaceCalls.getOrDefault(signature, List.of());
	}

	/**
	 * Returns the functional interfaces a method is made an object of.
	 * @param method a lambda's body or the method a reference names
	 * @return the interfaces' methods
	 */
	public Set<FunctionalType> functions(MethodRef method) {
		return this.functions.getOrDefault(method, Set.of());
	}

	/**
	 * Returns whether a method is made an object of an interface.
	 * @param signature the method of the interface
	 * @return {@code true} when a lambda or a method reference implements it
	 */
	boolean isImplementedByFunction(MethodSignature signature) {
		return this.functions.values()
			.stream()
			.flatMap(Set::stream)
			.anyMatch((type) -> type.signature().equals(signature));
	}

	/**
	 * Returns the calls into the SDK.
	 * @return the calls in the order they were reached
	 */
	public Set<SdkCall> sdkCalls() {
		return Collections.unmodifiableSet(this.sdkCalls);
	}

	/**
	 * Says whether the reachable code calls types of a package.
	 * @param prefix how the internal names begin
	 * @return true when it does
	 */
	public boolean calls(String prefix) {
		return !owners(prefix).isEmpty();
	}

	/**
	 * Lists the types of a package that the reachable code calls.
	 * @param prefix how the internal names begin
	 * @return the internal names, sorted
	 */
	public List<String> owners(String prefix) {
		return this.owners.stream().filter((owner) -> owner.startsWith(prefix)).sorted().toList();
	}

	/**
	 * Returns the application's calls of reflection.
	 * @return the calls in the order they were reached
	 */
	public Set<InstructionRef> reflection() {
		return Collections.unmodifiableSet(this.reflection);
	}

	/**
	 * Returns where the application looks a method up by its name.
	 * @return the calls
	 */
	public Set<InstructionRef> lookups() {
		return Collections.unmodifiableSet(this.lookups);
	}

	/**
	 * Follows a method back to where its chain starts.
	 * @param method a method that can run
	 * @return the chain from its start to the method, each with how it was reached
	 */
	public List<Step> chain(MethodRef method) {
		List<Step> chain = new ArrayList<>();
		Set<MethodRef> seen = new LinkedHashSet<>();
		MethodRef at = method;
		while (at != null && seen.add(at)) {
			ReachReason reach = this.reaches.get(at);
			Step next = chain.isEmpty() ? null : chain.get(0);
			if (next != null && next.method().toString().equals(at.toString())) {
				// a bridge the compiler made
				chain.remove(0);
			}
			chain.add(0, new Step(at, (reach != null) ? reach.how() : "called"));
			at = (reach != null) ? reach.from() : null;
		}
		return chain;
	}

	/**
	 * Finds the source line of an instruction.
	 * @param site the instruction
	 * @return the line, or 0 when the class file has none
	 */
	public int line(InstructionRef site) {
		AbstractInsnNode at = instruction(site);
		while (at != null) {
			if (at instanceof LineNumberNode number) {
				return number.line;
			}
			at = at.getPrevious();
		}
		return 0;
	}

	/**
	 * Returns an instruction.
	 * @param site where it is
	 * @return the instruction or null when its method is not known
	 */
	public @Nullable AbstractInsnNode instruction(InstructionRef site) {
		Declared declared = this.methods.get(site.method());
		MethodNode body = (declared != null) ? declared.method() : null;
		return (body != null) ? body.instructions.get(site.instruction()) : null;
	}

	/**
	 * A functional interface's method that a method was made the implementation of.
	 *
	 * @param signature the interface's method
	 * @param captured how many of the implementation's values are captured, its receiver
	 * included
	 */
	public record FunctionalType(MethodSignature signature, int captured) {

	}

	/**
	 * One method of a call chain.
	 *
	 * @param method the method
	 * @param how how it was reached
	 */
	public record Step(MethodRef method, String how) {

	}

}
