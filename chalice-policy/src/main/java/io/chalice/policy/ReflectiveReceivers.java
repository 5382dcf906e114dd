package io.chalice.policy;

import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

import io.chalice.policy.callgraph.CallGraph;
import io.chalice.policy.callgraph.InstructionRef;
import io.chalice.policy.callgraph.MethodRef;
import io.chalice.policy.classpath.TypeHierarchy.Declared;
import io.chalice.policy.value.ValueResolver;

/**
 * Finds the types of the objects that methods are called on by reflection.
 */
final class ReflectiveReceivers {

	/**
	 * Finds the types of the object that {@code Method.invoke} is given.
	 * @param site the call
	 * @param graph the graph
	 * @param values finds where the object comes from
	 * @return internal names, empty when one of them is not known
	 */
	Set<String> of(InstructionRef site, CallGraph graph, ValueResolver values) {
		Set<String> types = new HashSet<>();
		for (int source : values.sources(site, 1)) {
			Type type = (source < 0) ? parameter(site.method(), -1 - source, graph)
					: made(graph.instruction(new InstructionRef(site.method(), source)));
			if (type == null || type.getSort() != Type.OBJECT || type.getInternalName().equals("java/lang/Object")) {
				return Set.of();
			}
			types.add(type.getInternalName());
		}
		return types;
	}

	private static @Nullable Type parameter(MethodRef method, int number, CallGraph graph) {
		Declared declared = graph.method(method);
		int first = (declared != null && (declared.method().access & Opcodes.ACC_STATIC) != 0) ? 0 : 1;
		Type[] types = Type.getArgumentTypes(method.descriptor());
		if (number < first) {
			return Type.getObjectType(method.owner());
		}
		return (number - first < types.length) ? types[number - first] : null;
	}

	private static @Nullable Type made(@Nullable AbstractInsnNode instruction) {
		if (instruction instanceof TypeInsnNode type && type.getOpcode() == Opcodes.NEW) {
			return Type.getObjectType(type.desc);
		}
		if (instruction instanceof MethodInsnNode call) {
			return Type.getReturnType(call.desc);
		}
		return (instruction instanceof FieldInsnNode field) ? Type.getType(field.desc) : null;
	}

}
