package io.chalice.policy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

import io.chalice.policy.callgraph.CallGraph;
import io.chalice.policy.callgraph.CallGraphBuilder;
import io.chalice.policy.callgraph.InstructionRef;
import io.chalice.policy.callgraph.MethodSignature;
import io.chalice.policy.classpath.ClassPath;
import io.chalice.policy.classpath.ClassUnit;
import io.chalice.policy.explain.AnalysisWarning;
import io.chalice.policy.explain.AnalysisWarnings;
import io.chalice.policy.value.SymbolicText;
import io.chalice.policy.value.ValueFacet;
import io.chalice.policy.value.ValueResolver;

/**
 * Reflection and method handles whose target is a class of the SDK: the method that is
 * named counts as called, and where its name is not known all that the class can do.
 */
final class SdkReflection {

	private static final String SERVICES = "software/amazon/awssdk/services/";

	private final ClassPath classPath;

	private final AnalysisWarnings warnings;

	SdkReflection(ClassPath classPath, AnalysisWarnings warnings) {
		this.classPath = classPath;
		this.warnings = warnings;
	}

	void call(InstructionRef site, CallGraph graph, ValueResolver values, CallGraphBuilder builder) {
		String type = target(site, graph, values);
		if (type == null || !(graph.instruction(site) instanceof MethodInsnNode lookup)) {
			return;
		}
		boolean all = lookup.name.endsWith("Methods");
		int argument = lookup.name.startsWith("find") ? 2 : 1;
		Set<String> names = new LinkedHashSet<>();
		for (SymbolicText text : all ? Set.of(SymbolicText.hole("the name"))
				: values.texts(site, argument, ValueFacet.VALUES)) {
			String name = text.text();
			if (name == null) {
				callAll(type, site, builder);
				return;
			}
			names.add(name);
		}
		names.forEach((name) -> builder.callSdk(site, new MethodSignature(type, name, "()V")));
	}

	/**
	 * Counts all that a class of the SDK can do as called.
	 * @param type the internal name, of any class
	 * @param site where it is named
	 * @param builder receives the calls
	 */
	void callAll(String type, InstructionRef site, CallGraphBuilder builder) {
		ClassUnit unit = isClient(type) ? this.classPath.find(type) : null;
		if (unit == null) {
			return;
		}
		Set<String> names = new LinkedHashSet<>();
		for (MethodNode method : unit.node().methods) {
			if ((method.access & Opcodes.ACC_STATIC) == 0 && (method.access & Opcodes.ACC_PUBLIC) != 0) {
				names.add(method.name);
			}
		}
		names.forEach((name) -> builder.callSdk(site, new MethodSignature(type, name, "()V")));
		this.warnings.add(AnalysisWarning.Kind.REFLECTION, site.method().toString(),
				"The method " + site.method() + " calls a method of " + ClassPath.dotted(type)
						+ " by a name that is not known; all that it can do counts.");
	}

	/**
	 * Says whether a method is looked up in a class of the SDK where it is called.
	 * @param site the call of a method or a method handle
	 * @param graph the graph
	 * @param values finds where the method comes from
	 * @return true when only the SDK is called there
	 */
	boolean isOfSdk(InstructionRef site, CallGraph graph, ValueResolver values) {
		Set<Integer> sources = values.sources(site, 0);
		return !sources.isEmpty() && sources.stream().allMatch((source) -> {
			InstructionRef lookup = new InstructionRef(site.method(), source);
			return source >= 0 && graph.lookups().contains(lookup) && target(lookup, graph, values) != null;
		});
	}

	private @Nullable String target(InstructionRef site, CallGraph graph, ValueResolver values) {
		AbstractInsnNode instruction = graph.instruction(site);
		int argument = (instruction instanceof MethodInsnNode call && call.name.startsWith("find")) ? 1 : 0;
		for (int source : List.copyOf(values.sources(site, argument))) {
			AbstractInsnNode literal = (source >= 0) ? graph.instruction(new InstructionRef(site.method(), source))
					: null;
			if (literal instanceof LdcInsnNode constant && constant.cst instanceof Type type
					&& isClient(type.getInternalName())) {
				return type.getInternalName();
			}
		}
		return null;
	}

	private static boolean isClient(String type) {
		return type.startsWith(SERVICES) && type.endsWith("Client");
	}

}
