package io.chalice.policy.callgraph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

import io.chalice.policy.classpath.ClassOrigin;
import io.chalice.policy.classpath.ClassPath;
import io.chalice.policy.classpath.ClassUnit;
import io.chalice.policy.classpath.TypeHierarchy;
import io.chalice.policy.classpath.TypeHierarchy.Declared;
import io.chalice.policy.explain.AnalysisWarning;
import io.chalice.policy.explain.AnalysisWarnings;

/**
 * Calls whose target depends on the receiver's type.
 */
final class VirtualCalls {

	private final CallGraphBuilder builder;

	private final ClassPath classPath;

	private final TypeHierarchy hierarchy;

	private final AnalysisWarnings warnings;

	private final Map<MethodSignature, Dispatch> dispatches = new LinkedHashMap<>();

	private final Map<String, List<Dispatch>> byOwner = new HashMap<>();

	private @Nullable List<String> concrete;

	VirtualCalls(CallGraphBuilder builder, ClassPath classPath, TypeHierarchy hierarchy, AnalysisWarnings warnings) {
		this.builder = builder;
		this.classPath = classPath;
		this.hierarchy = hierarchy;
		this.warnings = warnings;
	}

	void add(CallEdge edge, MethodSignature signature) {
		Dispatch dispatch = this.dispatches.get(signature);
		if (dispatch == null) {
			dispatch = new Dispatch(signature);
			this.dispatches.put(signature, dispatch);
			this.byOwner.computeIfAbsent(signature.owner(), (key) -> new ArrayList<>()).add(dispatch);
			for (String type : List.copyOf(this.builder.instantiated())) {
				if (this.hierarchy.isA(type, signature.owner())) {
					dispatch.addReceiver(type);
				}
			}
			Declared declared = this.hierarchy.resolve(signature.owner(), signature.name(), signature.descriptor());
			dispatch.decide(declared);
		}
		dispatch.addEdge(edge);
	}

	void onInstantiated(String type) {
		for (String ancestor : this.hierarchy.ancestors(type)) {
			for (Dispatch dispatch : List.copyOf(this.byOwner.getOrDefault(ancestor, List.of()))) {
				dispatch.addReceiver(type);
			}
		}
	}

	/**
	 * Gives calls without a receiver every implementation the application has.
	 * @return true when that made something reachable
	 */
	boolean widen() {
		int before = this.builder.graph().methods().size();
		for (Dispatch dispatch : List.copyOf(this.dispatches.values())) {
			if (dispatch.isUnresolved()) {
				dispatch.widen();
			}
		}
		return this.builder.graph().methods().size() > before;
	}

	private List<String> concreteTypes() {
		List<String> types = this.concrete;
		if (types == null) {
			types = this.classPath.applicationClasses().stream().filter((name) -> {
				ClassUnit unit = this.classPath.find(name);
				return unit != null && unit.isConcrete();
			}).toList();
			this.concrete = types;
		}
		return types;
	}

	/**
	 * All calls of one signature, with what they can mean so far.
	 */
	private final class Dispatch {

		private final MethodSignature signature;

		private final List<CallEdge> edges = new ArrayList<>();

		private final Map<MethodRef, Declared> targets = new LinkedHashMap<>();

		private final Set<String> receivers = new HashSet<>();

		private final Set<Declared> variants = new LinkedHashSet<>();

		private boolean entered;

		private boolean widened;

		private boolean missing;

		Dispatch(MethodSignature signature) {
			this.signature = signature;
		}

		void decide(@Nullable Declared declared) {
			ClassUnit owner = VirtualCalls.this.classPath.find(this.signature.owner());
			this.entered = owner != null && owner.origin().isEntered();
			this.missing = declared == null && this.signature.owner().startsWith("software/amazon/awssdk/");
			if (declared != null && declared.unit().origin() == ClassOrigin.SDK) {
				addTarget(declared);
			}
			else if (declared != null && declared.unit().origin().isEntered()
					&& (declared.method().access & (Opcodes.ACC_FINAL | Opcodes.ACC_PRIVATE)) != 0) {
				addTarget(declared);
			}
		}

		void addEdge(CallEdge edge) {
			this.edges.add(edge);
			if (this.missing) {
				VirtualCalls.this.builder.graph().addSdkCall(new SdkCall(edge.site(), this.signature, edge.lambda()));
			}
			for (Declared target : List.copyOf(this.targets.values())) {
				VirtualCalls.this.builder.link(edge, target, this.signature);
			}
			for (Declared variant : List.copyOf(this.variants)) {
				enter(variant, edge);
			}
		}

		void addReceiver(String type) {
			if (this.receivers.add(type)) {
				Declared declared = VirtualCalls.this.hierarchy.resolve(type, this.signature.name(),
						this.signature.descriptor());
				if (declared != null) {
					addTarget(declared);
				}
				addVariants(type);
			}
		}

		// the SDK's interfaces lead from one way to ask for something to another
		private void addVariants(String type) {
			String request = ClientTypes.request(this.signature.name());
			List<ClassUnit> clients = new ArrayList<>();
			for (String ancestor : VirtualCalls.this.hierarchy.ancestors(type)) {
				ClassUnit unit = VirtualCalls.this.classPath.find(ancestor);
				if (unit != null && ClientTypes.isClient(ancestor) && asks(unit, request)) {
					clients.add(unit);
				}
			}
			for (String ancestor : clients.isEmpty() ? Set.<String>of() : VirtualCalls.this.hierarchy.ancestors(type)) {
				ClassUnit unit = VirtualCalls.this.classPath.find(ancestor);
				if (unit != null && unit.origin().isEntered()) {
					for (MethodNode method : unit.node().methods) {
						if (ClientTypes.request(method.name).equals(request) && clients.stream()
							.anyMatch((client) -> client.method(method.name, method.desc) != null)) {
							this.variants.add(new Declared(unit, method));
						}
					}
				}
			}
			for (Declared variant : List.copyOf(this.variants)) {
				List.copyOf(this.edges).forEach((edge) -> enter(variant, edge));
			}
		}

		private boolean asks(ClassUnit client, String request) {
			return client.node().methods.stream()
				.anyMatch((method) -> method.name.equals(this.signature.name())
						&& ClientTypes.request(method.name).equals(request));
		}

		private void enter(Declared variant, CallEdge edge) {
			VirtualCalls.this.builder.enter(variant, new ReachReason(edge.site().method(), "called"));
		}

		private void addTarget(Declared declared) {
			MethodRef ref = new MethodRef(declared.unit().name(), declared.method().name, declared.method().desc);
			if (this.targets.putIfAbsent(ref, declared) == null) {
				for (CallEdge edge : List.copyOf(this.edges)) {
					VirtualCalls.this.builder.link(edge, declared, this.signature);
				}
			}
		}

		boolean isUnresolved() {
			return this.entered && this.targets.isEmpty() && !this.widened;
		}

		// what a library never makes it never calls, but the application may be given its
		// objects
		private boolean isApplications(@Nullable ClassUnit owner) {
			return owner != null && owner.origin() == ClassOrigin.APPLICATION
					|| this.edges.stream().anyMatch((edge) -> {
						ClassUnit caller = VirtualCalls.this.classPath.find(edge.site().method().owner());
						return caller != null && caller.origin() == ClassOrigin.APPLICATION;
					});
		}

		void widen() {
			this.widened = true;
			List<String> names = new ArrayList<>();
			for (String type : concreteTypes()) {
				if (VirtualCalls.this.hierarchy.isA(type, this.signature.owner())) {
					addReceiver(type);
					names.add(ClassPath.dotted(type));
				}
			}
			ClassUnit owner = VirtualCalls.this.classPath.find(this.signature.owner());
			boolean isAbstract = owner != null && !owner.isConcrete();
			// the body of a lambda is reached where the lambda is made
			boolean isFunction = names.isEmpty()
					&& VirtualCalls.this.builder.graph().isImplementedByFunction(this.signature);
			if (isAbstract && !isFunction && names.size() != 1 && isApplications(owner)) {
				String subject = ClassPath.dotted(this.signature.owner()) + "." + this.signature.name();
				VirtualCalls.this.warnings.add(AnalysisWarning.Kind.UNRESOLVED_RECEIVER, subject,
						names.isEmpty() ? "The call of " + subject + " has no implementation in the application."
								: "Nothing seen makes an object for the call of " + subject
										+ "; every implementation counts: " + String.join(", ", names) + ".");
			}
			if (!isApplications(owner)) {
				return;
			}
			if (this.targets.isEmpty() && owner != null && owner.isConcrete()) {
				VirtualCalls.this.builder.provide(owner.name());
			}
			if (this.targets.isEmpty()) {
				Declared declared = VirtualCalls.this.hierarchy.resolve(this.signature.owner(), this.signature.name(),
						this.signature.descriptor());
				if (declared != null) {
					addTarget(declared);
				}
			}
		}

	}

}
