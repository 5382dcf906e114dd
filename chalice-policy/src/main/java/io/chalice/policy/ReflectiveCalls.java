package io.chalice.policy;

import java.util.Set;
import java.util.function.Function;

import org.objectweb.asm.tree.MethodInsnNode;

import io.chalice.policy.callgraph.CallGraph;
import io.chalice.policy.callgraph.CallGraphBuilder;
import io.chalice.policy.callgraph.InstructionRef;
import io.chalice.policy.callgraph.ReachReason;
import io.chalice.policy.classpath.ClassPath;
import io.chalice.policy.classpath.ClassUnit;
import io.chalice.policy.classpath.TypeHierarchy;
import io.chalice.policy.classpath.TypeHierarchy.Declared;
import io.chalice.policy.explain.AnalysisWarning;
import io.chalice.policy.explain.AnalysisWarnings;
import io.chalice.policy.value.SymbolicText;
import io.chalice.policy.value.ValueFacet;
import io.chalice.policy.value.ValueResolver;

/**
 * Follows the application's reflection as far as the names are known, and otherwise
 * counts everything.
 */
final class ReflectiveCalls {

	private final TypeHierarchy hierarchy;

	private final ClassPath classPath;

	private final EntryMethods entryMethods;

	private final AnalysisWarnings warnings;

	private final SdkReflection sdk;

	private final ReflectiveReceivers receivers = new ReflectiveReceivers();

	ReflectiveCalls(TypeHierarchy hierarchy, ClassPath classPath, EntryMethods entryMethods,
			AnalysisWarnings warnings) {
		this.hierarchy = hierarchy;
		this.classPath = classPath;
		this.entryMethods = entryMethods;
		this.warnings = warnings;
		this.sdk = new SdkReflection(classPath, warnings);
	}

	void widen(CallGraphBuilder builder, Function<CallGraph, ValueResolver> resolvers) {
		CallGraph graph = builder.follow();
		int seen = -1;
		while (graph.reflection().size() + graph.lookups().size() > seen) {
			seen = graph.reflection().size() + graph.lookups().size();
			ValueResolver values = resolvers.apply(graph);
			for (InstructionRef site : Set.copyOf(graph.lookups())) {
				this.sdk.call(site, graph, values, builder);
			}
			for (InstructionRef site : Set.copyOf(graph.reflection())) {
				widen(site, graph, values, builder);
			}
			graph = builder.follow();
		}
	}

	private void widen(InstructionRef site, CallGraph graph, ValueResolver values, CallGraphBuilder builder) {
		if (!(graph.instruction(site) instanceof MethodInsnNode call)) {
			return;
		}
		ReachReason reach = new ReachReason(site.method(), "reached by reflection");
		boolean byName = call.name.equals("forName") || call.name.equals("loadClass");
		if (!byName && this.sdk.isOfSdk(site, graph, values)) {
			return;
		}
		if (!byName) {
			invoke(site, call, graph, values, reach, builder);
			return;
		}
		for (SymbolicText name : values.texts(site, call.name.equals("forName") ? 0 : 1, ValueFacet.VALUES)) {
			String text = name.text();
			if (text == null) {
				unknown(site, "loads a class whose name is not known (" + String.join(", ", name.holes()) + ")", reach,
						builder);
			}
			else {
				known(text.replace('.', '/'), site, reach, builder);
			}
		}
	}

	// a method that is called on an object can only be one of the object's type, or of
	// what
	// extends it
	private void invoke(InstructionRef site, MethodInsnNode call, CallGraph graph, ValueResolver values,
			ReachReason reach, CallGraphBuilder builder) {
		Set<String> types = call.owner.equals("java/lang/reflect/Method") ? this.receivers.of(site, graph, values)
				: Set.of();
		if (types.isEmpty()) {
			unknown(site, "calls a method by reflection", reach, builder);
			return;
		}
		for (String type : types) {
			this.sdk.callAll(type, site, builder);
			enter(type, reach, builder);
			for (String other : this.classPath.applicationClasses()) {
				if (!other.equals(type) && this.hierarchy.isA(other, type)) {
					enter(other, reach, builder);
				}
			}
			this.warnings.add(AnalysisWarning.Kind.REFLECTION, site.method().toString(),
					"The method " + site.method() + " calls a method of " + ClassPath.dotted(type)
							+ " by reflection; all methods of that class count.");
		}
	}

	private void enter(String type, ReachReason reach, CallGraphBuilder builder) {
		for (String ancestor : this.hierarchy.ancestors(type)) {
			ClassUnit declarer = this.classPath.find(ancestor);
			if (declarer != null && declarer.origin().isEntered()) {
				declarer.node().methods.stream()
					.filter((method) -> !method.name.startsWith("<"))
					.forEach((method) -> builder.enter(new Declared(declarer, method), reach));
			}
		}
	}

	// whatever the class is used for afterwards, it is by its constructors or by methods
	// it declares
	private void known(String type, InstructionRef site, ReachReason reach, CallGraphBuilder builder) {
		builder.construct(type, reach);
		this.sdk.callAll(type, site, builder);
		ClassUnit unit = this.classPath.find(type);
		if (unit != null && unit.origin().isEntered()) {
			enter(type, reach, builder);
			this.warnings.add(AnalysisWarning.Kind.REFLECTION, site.method().toString(), "The method " + site.method()
					+ " loads " + ClassPath.dotted(type) + " by name; all methods of that class count.");
		}
	}

	private void unknown(InstructionRef site, String what, ReachReason reach, CallGraphBuilder builder) {
		this.warnings.add(AnalysisWarning.Kind.REFLECTION, site.method().toString(),
				"The method " + site.method() + " " + what + "; every method of the application counts.");
		this.entryMethods.everything(reach, builder);
	}

}
