package io.chalice.policy.callgraph;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BiPredicate;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

import io.chalice.policy.analysis.ValueLookup;
import io.chalice.policy.classpath.ClassOrigin;
import io.chalice.policy.classpath.ClassPath;
import io.chalice.policy.classpath.ClassUnit;
import io.chalice.policy.classpath.TypeHierarchy;
import io.chalice.policy.classpath.TypeHierarchy.Declared;
import io.chalice.policy.explain.AnalysisWarnings;

/**
 * Rapid type analysis: a virtual call reaches the implementations in types of which the
 * reachable code makes objects. Code outside the analysed part can call back whatever it
 * has declared.
 */
public final class CallGraphBuilder {

	private final ClassPath classPath;

	private final TypeHierarchy hierarchy;

	private final CallGraph graph = new CallGraph();

	private final Deque<MethodRef> open = new ArrayDeque<>();

	private final Set<String> instantiated = new LinkedHashSet<>();

	private final Set<String> initialized = new HashSet<>();

	private final VirtualCalls virtualCalls;

	private final CallbackMethods callbacks;

	private final InstructionReader reader;

	private final UnsetProperties unsetProperties;

	/**
	 * Creates a builder of an empty graph.
	 * @param classPath the classes
	 * @param hierarchy their relations
	 * @param notCalledBack says of an opaque type that its methods are entry points,
	 * which only an entry point reaches; given the implementing type and the opaque one
	 * @param systemProperties the JVM's system properties in this stage
	 * @param warnings receives receivers that cannot be resolved, and what is left out
	 */
	public CallGraphBuilder(ClassPath classPath, TypeHierarchy hierarchy, BiPredicate<String, String> notCalledBack,
			ValueLookup systemProperties, AnalysisWarnings warnings) {
		this.classPath = classPath;
		this.hierarchy = hierarchy;
		this.virtualCalls = new VirtualCalls(this, classPath, hierarchy, warnings);
		this.callbacks = new CallbackMethods(this, classPath, hierarchy, notCalledBack);
		this.reader = new InstructionReader(this, classPath);
		this.unsetProperties = new UnsetProperties(classPath, systemProperties, warnings);
	}

	/**
	 * Makes a type's objects exist, by any of its constructors.
	 * @param type the internal name
	 * @param reach why
	 */
	public void construct(String type, ReachReason reach) {
		ClassUnit unit = this.classPath.find(type);
		if (unit != null && unit.origin().isEntered() && unit.isConcrete()) {
			this.graph.addMadeOutside(type);
			instantiate(type, reach.from());
			for (MethodNode method : unit.node().methods) {
				if (method.name.equals("<init>")) {
					enter(new Declared(unit, method), reach);
				}
			}
		}
	}

	/**
	 * Makes a type's objects exist, without running a constructor.
	 * @param type the internal name
	 * @param from the method that makes them, or null
	 */
	public void instantiate(String type, @Nullable MethodRef from) {
		ClassUnit unit = this.classPath.find(type);
		if (unit != null && unit.origin().isEntered() && this.instantiated.add(type)) {
			initialize(type, from);
			this.virtualCalls.onInstantiated(type);
			this.callbacks.onInstantiated(unit, from);
		}
	}

	/**
	 * Makes a type's objects exist for calls that name its supertypes, but lets nothing
	 * call it back.
	 * @param type the internal name
	 */
	public void provide(String type) {
		ClassUnit unit = this.classPath.find(type);
		if (unit != null && unit.origin().isEntered() && unit.isConcrete() && this.instantiated.add(type)) {
			this.virtualCalls.onInstantiated(type);
			for (MethodNode method : unit.node().methods) {
				if (method.name.equals("<init>")) {
					enter(new Declared(unit, method), new ReachReason(null, "made by a library"));
				}
			}
		}
	}

	/**
	 * Makes a method reachable.
	 * @param declared the method
	 * @param reach why
	 */
	public void enter(Declared declared, ReachReason reach) {
		if (declared.unit().origin().isEntered()) {
			this.graph.addStart(reference(declared), reach);
			reach(declared, reach);
		}
	}

	private static MethodRef reference(Declared declared) {
		return new MethodRef(declared.unit().name(), declared.method().name, declared.method().desc);
	}

	private void reach(Declared declared, ReachReason reach) {
		ClassUnit unit = declared.unit();
		if (unit.origin().isEntered()) {
			MethodRef method = reference(declared);
			if (this.graph.add(method, declared, reach)) {
				initialize(unit.name(), method);
				this.open.add(method);
			}
		}
	}

	/**
	 * Counts a call into the SDK that no instruction shows.
	 * @param site where it is made
	 * @param target the method
	 */
	public void callSdk(InstructionRef site, MethodSignature target) {
		this.graph.addSdkCall(new SdkCall(site, target, true));
	}

	/**
	 * Follows everything that was made reachable, to the end.
	 * @return the graph, which grows when more is made reachable and followed
	 */
	public CallGraph follow() {
		do {
			followKnown();
		}
		while (this.virtualCalls.widen() || !this.open.isEmpty());
		return this.graph;
	}

	/**
	 * Follows everything that was made reachable, leaving calls without a receiver open.
	 * @return the graph so far
	 */
	public CallGraph followKnown() {
		while (!this.open.isEmpty()) {
			MethodRef method = this.open.poll();
			Declared declared = this.graph.method(method);
			if (declared != null) {
				this.unsetProperties.takeOut(declared);
				this.reader.read(method, declared);
			}
		}
		return this.graph;
	}

	void store(String owner, String field, InstructionRef site) {
		ClassUnit unit = this.classPath.find(owner);
		if (unit != null && unit.origin().isEntered()) {
			this.graph.addStore(new FieldRef(this.hierarchy.fieldOwner(owner, field), field), site);
		}
	}

	void callBack(String type, Declared declared, ReachReason reach) {
		this.graph.addCallback(type, reference(declared), reach);
		reach(declared, reach);
	}

	CallGraph graph() {
		return this.graph;
	}

	Set<String> instantiated() {
		return this.instantiated;
	}

	void callStatically(CallEdge edge, MethodSignature signature) {
		Declared declared = this.hierarchy.resolve(signature.owner(), signature.name(), signature.descriptor());
		if (declared != null) {
			link(edge, declared, signature);
		}
		else if (signature.owner().startsWith("software/amazon/awssdk/")) {
			this.graph.addSdkCall(new SdkCall(edge.site(), signature, edge.lambda()));
		}
	}

	void callVirtually(CallEdge edge, MethodSignature signature) {
		this.virtualCalls.add(edge, signature);
	}

	void link(CallEdge edge, Declared declared, MethodSignature signature) {
		ClassOrigin origin = declared.unit().origin();
		if (origin.isEntered()) {
			if ((declared.method().access & Opcodes.ACC_ABSTRACT) == 0) {
				this.graph.addEdge(edge, reference(declared));
				reach(declared, new ReachReason(edge.site().method(), "called"));
			}
		}
		else if (origin == ClassOrigin.SDK) {
			this.graph.addSdkCall(new SdkCall(edge.site(),
					new MethodSignature(declared.unit().name(), signature.name(), signature.descriptor()),
					edge.lambda()));
		}
	}

	void initialize(String type, @Nullable MethodRef from) {
		if (!this.initialized.add(type)) {
			return;
		}
		for (String ancestor : this.hierarchy.ancestors(type)) {
			ClassUnit unit = this.classPath.find(ancestor);
			MethodNode method = (unit != null) ? unit.method("<clinit>", "()V") : null;
			if (unit != null && method != null && unit.origin().isEntered()) {
				this.initialized.add(ancestor);
				enter(new Declared(unit, method), new ReachReason(from, "initialized"));
			}
		}
	}

}
