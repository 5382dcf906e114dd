package io.chalice.policy.sdk;

import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

import io.chalice.policy.callgraph.CallGraph;
import io.chalice.policy.callgraph.InstructionRef;
import io.chalice.policy.callgraph.MethodRef;
import io.chalice.policy.callgraph.SdkCall;
import io.chalice.policy.classpath.TypeHierarchy.Declared;
import io.chalice.policy.value.ValueResolver;

/**
 * Where the request of a call is built, when the call itself shows it: in the function it
 * is given, or by a builder in the same method.
 */
final class RequestScope {

	private final CallGraph graph;

	private final ValueResolver values;

	RequestScope(CallGraph graph, ValueResolver values) {
		this.graph = graph;
		this.values = values;
	}

	/**
	 * Finds the methods that build a call's request.
	 * @param call the call
	 * @return the methods, none when the request comes from elsewhere
	 */
	Set<MethodRef> of(SdkCall call) {
		Set<MethodRef> methods = new HashSet<>();
		Type[] types = Type.getArgumentTypes(call.target().descriptor());
		for (int i = 0; i < types.length; i++) {
			if (isRequest(types[i]) && (call.reference() || !add(call.site(), i + 1, methods))) {
				return Set.of();
			}
		}
		return methods;
	}

	private static boolean isRequest(Type type) {
		String name = type.getClassName();
		return name.equals("java.util.function.Consumer")
				|| name.startsWith("software.amazon.awssdk.") && name.endsWith("Request");
	}

	private boolean add(InstructionRef site, int argument, Set<MethodRef> methods) {
		Set<Integer> sources = this.values.sources(site, argument);
		for (int source : sources) {
			InstructionRef made = new InstructionRef(site.method(), source);
			AbstractInsnNode instruction = (source >= 0) ? this.graph.instruction(made) : null;
			if (instruction instanceof InvokeDynamicInsnNode) {
				addFunctions(made, methods);
			}
			else if (isBuilt(instruction)) {
				methods.add(site.method());
				addFunctions(site.method(), methods);
			}
			else {
				return false;
			}
		}
		return !sources.isEmpty();
	}

	private static boolean isBuilt(@Nullable AbstractInsnNode instruction) {
		return instruction instanceof MethodInsnNode call && call.name.equals("build")
				&& call.owner.startsWith("software/amazon/awssdk/") && call.owner.endsWith("Builder");
	}

	private void addFunctions(InstructionRef made, Set<MethodRef> methods) {
		for (MethodRef function : this.graph.targets(made)) {
			if (methods.add(function)) {
				addFunctions(function, methods);
			}
		}
	}

	private void addFunctions(MethodRef method, Set<MethodRef> methods) {
		Declared declared = this.graph.method(method);
		MethodNode body = (declared != null) ? declared.method() : null;
		for (int i = 0; body != null && i < body.instructions.size(); i++) {
			if (body.instructions.get(i) instanceof InvokeDynamicInsnNode) {
				addFunctions(new InstructionRef(method, i), methods);
			}
		}
	}

}
