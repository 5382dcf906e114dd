package io.chalice.policy.value;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

import io.chalice.policy.callgraph.InstructionRef;
import io.chalice.policy.callgraph.MethodRef;

/**
 * What a call returns: by looking into the method, or by knowing it.
 */
final class MethodResults {

	private static final Set<String> SUPPLIERS = Set.of("java/util/function/Supplier", "java/util/concurrent/Callable");

	private final ValueSource values;

	private final MethodFlows flows;

	private final ReceiverAnalysis receivers;

	private final CallTargets targets;

	private final SdkResults sdkResults;

	private final StringOperations strings;

	private final CollectionContents contents;

	private final ClientRegions regions;

	private final List<KnownResults> known;

	MethodResults(ValueSource values, MethodFlows flows, ReceiverAnalysis receivers, CallTargets targets,
			AnalyzedProgram program, SdkResults sdkResults) {
		this.values = values;
		this.flows = flows;
		this.receivers = receivers;
		this.targets = targets;
		this.sdkResults = sdkResults;
		this.strings = new StringOperations(values, flows);
		this.contents = new CollectionContents(values, flows, this.strings);
		this.regions = new ClientRegions(values, flows);
		this.known = List.of(new EnvironmentReads(values, program.stage(), program.injection()),
				new PropertyFiles(values, flows, program.classPath()), this.contents, this.strings);
	}

	CollectionContents contents() {
		return this.contents;
	}

	Set<SymbolicText> of(InstructionRef site, AbstractInsnNode instruction, ValueFacet facet,
			@Nullable CallContext call) {
		if (instruction instanceof InvokeDynamicInsnNode dynamic) {
			return dynamic.bsm.getOwner().equals("java/lang/invoke/StringConcatFactory")
					? this.strings.concatenation(site, dynamic, call) : lambdaResult(site, facet, call);
		}
		MethodInsnNode method = (MethodInsnNode) instruction;
		Set<MethodRef> targets = this.targets.of(site, method, call);
		if (facet == ValueFacet.REGION && targets.isEmpty() && method.owner.startsWith("software/amazon/awssdk/")) {
			return this.regions.of(site, method, call);
		}
		if (!targets.isEmpty() && SUPPLIERS.contains(method.owner)) {
			Set<SymbolicText> supplied = this.values.argument(site, 0, facet, call);
			if (!supplied.isEmpty() && supplied.stream().allMatch(SymbolicText::isKnown)) {
				return supplied;
			}
		}
		if (!targets.isEmpty()) {
			Set<SymbolicText> texts = new LinkedHashSet<>();
			for (MethodRef target : targets) {
				for (CallContext way : this.targets.ways(site, method, target, call)) {
					texts.addAll(returned(target, facet, way));
				}
			}
			return texts;
		}
		if (method.owner.startsWith("software/amazon/awssdk/")) {
			Set<SymbolicText> answer = sdk(site, method, facet, call);
			if (answer != null) {
				return answer;
			}
		}
		return known(new MethodInvocation(site, method, facet, call));
	}

	Set<SymbolicText> known(InstructionRef site, MethodInsnNode method, @Nullable CallContext call) {
		return known(new MethodInvocation(site, method, ValueFacet.VALUES, call));
	}

	private Set<SymbolicText> known(MethodInvocation invocation) {
		for (KnownResults some : this.known) {
			Set<SymbolicText> texts = some.find(invocation);
			if (texts != null) {
				return texts;
			}
		}
		MethodInsnNode method = invocation.method();
		return Set.of(SymbolicText.hole("the result of " + method.owner.replace('/', '.') + "." + method.name));
	}

	private @Nullable Set<SymbolicText> sdk(InstructionRef site, MethodInsnNode method, ValueFacet facet,
			@Nullable CallContext call) {
		if (method.owner.startsWith("software/amazon/awssdk/enhanced/dynamodb/")) {
			if (method.name.equals("table")) {
				return this.values.argument(site, 1, facet, call);
			}
			if (method.name.equals("index")) {
				return this.strings.join(this.values.argument(site, 0, facet, call),
						this.values.argument(site, 1, facet, call), "/index/");
			}
			if (method.name.equals("tableName") && MethodFlow.arguments(method) == 1) {
				return this.values.argument(site, 0, facet, call);
			}
		}
		if (method.owner.equals("software/amazon/awssdk/regions/Region") && MethodFlow.arguments(method) == 1) {
			return this.values.argument(site, 0, facet, call);
		}
		if (method.owner.startsWith("software/amazon/awssdk/arns/") && MethodFlow.arguments(method) == 1) {
			return this.values.argument(site, 0, facet, call);
		}
		return this.sdkResults.find(method.owner, method.name);
	}

	Set<SymbolicText> returned(MethodRef method, ValueFacet facet, @Nullable CallContext call) {
		MethodFlow flow = this.receivers.flow(method, call);
		Set<SymbolicText> texts = new LinkedHashSet<>();
		if (flow != null) {
			int parameter = flow.coalesced();
			if (parameter >= 0) {
				texts.addAll(this.values.evaluate(method, ValueOrigin.parameter(1, parameter), facet, call));
				if (!texts.isEmpty() && texts.stream().allMatch((text) -> text.isKnown() && !text.isUnset())) {
					return texts;
				}
			}
			for (ValueOrigin origin : flow.returned()) {
				texts.addAll(this.values.evaluate(method, origin, facet, call));
			}
		}
		return texts;
	}

	Set<SymbolicText> made(List<MethodRef> producers, ValueFacet facet) {
		Set<SymbolicText> texts = new LinkedHashSet<>();
		producers.forEach((producer) -> texts.addAll(returned(producer, facet, null)));
		return texts;
	}

	// a function stands for what it returns, so that the result of calling one is known
	// where it was made
	private Set<SymbolicText> lambdaResult(InstructionRef site, ValueFacet facet, @Nullable CallContext call) {
		Set<SymbolicText> texts = new LinkedHashSet<>();
		for (MethodRef target : this.flows.graph().targets(site)) {
			texts.addAll(returned(target, facet, this.receivers.inside(site, true, call)));
		}
		return texts.isEmpty() ? Set.of(SymbolicText.hole("the result of a function")) : texts;
	}

	static boolean isStatic(MethodInsnNode call) {
		return call.getOpcode() == Opcodes.INVOKESTATIC;
	}

}
