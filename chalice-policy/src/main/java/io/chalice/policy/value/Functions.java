package io.chalice.policy.value;

import java.util.LinkedHashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

import io.chalice.policy.callgraph.CallGraph;
import io.chalice.policy.callgraph.CallGraph.FunctionalType;
import io.chalice.policy.callgraph.MethodRef;
import io.chalice.policy.callgraph.Site;

/**
 * What the parameters of lambdas are: captured values, what the code calls the function
 * with, or the elements of the collection, stream or optional the function was given to.
 */
final class Functions {

	private final ValueResolver values;

	private final CallGraph graph;

	Functions(ValueResolver values, CallGraph graph) {
		this.values = values;
		this.graph = graph;
	}

	Set<Text> parameter(Site site, MethodRef method, int parameter, Facet facet, @Nullable Call parent) {
		MethodFlow flow = this.values.flow(site.method());
		if (flow == null || !(flow.instruction(site.instruction()) instanceof InvokeDynamicInsnNode dynamic)) {
			return Set.of();
		}
		int captured = MethodFlow.arguments(dynamic);
		boolean constructor = method.name().equals("<init>");
		int position = constructor ? parameter - 1 : parameter;
		if (position < captured) {
			return this.values.argument(site, Math.max(position, 0), facet, parent);
		}
		Set<Text> texts = new LinkedHashSet<>();
		for (int use : flow.uses(site.instruction())) {
			if (flow.instruction(use) instanceof MethodInsnNode call && isContainer(call.owner)
					&& MethodFlow.arguments(call) > 1) {
				Facet element = (call.desc.startsWith("(Ljava/util/function/BiConsumer;") && position == captured)
						? Facet.KEYS : facet;
				// what is computed for a key is given that key first
				int from = (call.name.startsWith("compute") && position == captured) ? 1 : 0;
				texts.addAll(this.values.argument(new Site(site.method(), use), from, element, parent));
			}
		}
		if (!texts.isEmpty()) {
			return texts;
		}
		for (FunctionalType type : this.graph.functions(method)) {
			if (type.signature().name().equals(dynamic.name)) {
				for (Site call : this.graph.interfaceCalls(type.signature())) {
					texts.addAll(this.values.answers()
						.apart(() -> this.values.argument(call, 1 + position - captured, facet, null)));
				}
			}
		}
		return texts.isEmpty() ? Set.of(Text.hole("what " + method + " is called with")) : texts;
	}

	private static boolean isContainer(String owner) {
		return owner.startsWith("java/util/") && !owner.startsWith("java/util/function/")
				&& !owner.startsWith("java/util/concurrent/Exec");
	}

}
