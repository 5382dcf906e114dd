package io.chalice.policy.value;

import java.util.LinkedHashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

import io.chalice.policy.callgraph.CallGraph.FunctionalType;
import io.chalice.policy.callgraph.InstructionRef;
import io.chalice.policy.callgraph.MethodRef;

/**
 * What the parameters of lambdas are: captured values, what the code calls the function
 * with, or the elements of the collection, stream or optional the function was given to.
 */
final class LambdaParameters {

	private final ValueSource values;

	private final MethodFlows flows;

	private final QueryMemo memo;

	LambdaParameters(ValueSource values, MethodFlows flows, QueryMemo memo) {
		this.values = values;
		this.flows = flows;
		this.memo = memo;
	}

	Set<SymbolicText> parameter(InstructionRef site, MethodRef method, int parameter, ValueFacet facet,
			@Nullable CallContext parent) {
		MethodFlow flow = this.flows.of(site.method());
		if (flow == null || !(flow.instruction(site.instruction()) instanceof InvokeDynamicInsnNode dynamic)) {
			return Set.of();
		}
		int captured = MethodFlow.arguments(dynamic);
		boolean constructor = method.name().equals("<init>");
		int position = constructor ? parameter - 1 : parameter;
		if (position < captured) {
			return this.values.argument(site, Math.max(position, 0), facet, parent);
		}
		Set<SymbolicText> texts = new LinkedHashSet<>();
		for (int use : flow.uses(site.instruction())) {
			if (flow.instruction(use) instanceof MethodInsnNode call && isContainer(call.owner)
					&& MethodFlow.arguments(call) > 1) {
				ValueFacet element = (call.desc.startsWith("(Ljava/util/function/BiConsumer;") && position == captured)
						? ValueFacet.KEYS : facet;
				// what is computed for a key is given that key first
				int from = (call.name.startsWith("compute") && position == captured) ? 1 : 0;
				texts.addAll(this.values.argument(new InstructionRef(site.method(), use), from, element, parent));
			}
		}
		if (!texts.isEmpty()) {
			return texts;
		}
		for (FunctionalType type : this.flows.graph().functions(method)) {
			if (type.signature().name().equals(dynamic.name)) {
				for (InstructionRef call : this.flows.graph().interfaceCalls(type.signature())) {
					texts.addAll(
							this.memo.apart(() -> this.values.argument(call, 1 + position - captured, facet, null)));
				}
			}
		}
		return texts.isEmpty() ? Set.of(SymbolicText.hole("what " + method + " is called with")) : texts;
	}

	private static boolean isContainer(String owner) {
		return owner.startsWith("java/util/") && !owner.startsWith("java/util/function/")
				&& !owner.startsWith("java/util/concurrent/Exec");
	}

}
