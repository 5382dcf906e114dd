package io.chalice.policy.value;

import java.util.LinkedHashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

import io.chalice.policy.analysis.Stage;
import io.chalice.policy.callgraph.MethodRef;
import io.chalice.policy.callgraph.Site;
import io.chalice.policy.classpath.ClassPath;

/**
 * What a call returns: by looking into the method, or by knowing it.
 */
final class MethodResults {

	private static final Set<String> SUPPLIERS = Set.of("java/util/function/Supplier", "java/util/concurrent/Callable");

	private final ValueResolver values;

	private final Answers answers;

	private final Strings strings;

	private final Surroundings surroundings;

	private final Contents contents;

	private final ClientRegions regions;

	private final PropertyFiles propertyFiles;

	MethodResults(ValueResolver values, ClassPath classPath, Stage stage, Injection injection, Answers answers) {
		this.propertyFiles = new PropertyFiles(values, classPath);
		this.values = values;
		this.answers = answers;
		this.strings = new Strings(values);
		this.surroundings = new Surroundings(values, stage, injection);
		this.contents = new Contents(values, this.strings);
		this.regions = new ClientRegions(values);
	}

	Contents contents() {
		return this.contents;
	}

	Set<Text> of(Site site, AbstractInsnNode instruction, Facet facet, @Nullable Call call) {
		if (instruction instanceof InvokeDynamicInsnNode dynamic) {
			return dynamic.bsm.getOwner().equals("java/lang/invoke/StringConcatFactory")
					? this.strings.concatenation(site, dynamic, call) : lambdaResult(site, facet, call);
		}
		MethodInsnNode method = (MethodInsnNode) instruction;
		Set<MethodRef> targets = this.values.targets().of(site, method, call);
		if (facet == Facet.REGION && targets.isEmpty() && method.owner.startsWith("software/amazon/awssdk/")) {
			return this.regions.of(site, method, call);
		}
		if (!targets.isEmpty() && SUPPLIERS.contains(method.owner)) {
			Set<Text> supplied = this.values.argument(site, 0, facet, call);
			if (!supplied.isEmpty() && supplied.stream().allMatch(Text::isKnown)) {
				return supplied;
			}
		}
		if (!targets.isEmpty()) {
			Set<Text> texts = new LinkedHashSet<>();
			for (MethodRef target : targets) {
				for (Call way : this.values.targets().ways(site, method, target, call)) {
					texts.addAll(returned(target, facet, way));
				}
			}
			return texts;
		}
		if (method.owner.startsWith("software/amazon/awssdk/")) {
			Set<Text> answer = sdk(site, method, facet, call);
			if (answer != null) {
				return answer;
			}
		}
		return known(site, method, facet, call);
	}

	Set<Text> known(Site site, MethodInsnNode method, @Nullable Call call) {
		return known(site, method, Facet.VALUES, call);
	}

	private Set<Text> known(Site site, MethodInsnNode method, Facet facet, @Nullable Call call) {
		Set<Text> known = this.surroundings.result(site, method, call);
		known = (known != null) ? known : this.propertyFiles.result(site, method, call);
		known = (known != null) ? known : this.contents.result(site, method, facet, call);
		known = (known != null) ? known : this.strings.result(site, method, facet, call);
		return (known != null) ? known
				: Set.of(Text.hole("the result of " + method.owner.replace('/', '.') + "." + method.name));
	}

	private @Nullable Set<Text> sdk(Site site, MethodInsnNode method, Facet facet, @Nullable Call call) {
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
		return this.answers.find(method.owner, method.name);
	}

	Set<Text> returned(MethodRef method, Facet facet, @Nullable Call call) {
		MethodFlow flow = this.values.flow(method, call);
		Set<Text> texts = new LinkedHashSet<>();
		if (flow != null) {
			int parameter = flow.coalesced();
			if (parameter >= 0) {
				texts.addAll(this.values.evaluate(method, Origin.parameter(1, parameter), facet, call));
				if (!texts.isEmpty() && texts.stream().allMatch((text) -> text.isKnown() && !text.isUnset())) {
					return texts;
				}
			}
			for (Origin origin : flow.returned()) {
				texts.addAll(this.values.evaluate(method, origin, facet, call));
			}
		}
		return texts;
	}

	// a function stands for what it returns, so that the result of calling one is known
	// where it was made
	private Set<Text> lambdaResult(Site site, Facet facet, @Nullable Call call) {
		Set<Text> texts = new LinkedHashSet<>();
		for (MethodRef target : this.values.graph().targets(site)) {
			texts.addAll(returned(target, facet, this.values.inside(site, true, call)));
		}
		return texts.isEmpty() ? Set.of(Text.hole("the result of a function")) : texts;
	}

	static boolean isStatic(MethodInsnNode call) {
		return call.getOpcode() == Opcodes.INVOKESTATIC;
	}

}
