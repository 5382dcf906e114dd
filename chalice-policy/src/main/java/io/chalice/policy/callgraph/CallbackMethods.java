package io.chalice.policy.callgraph;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

import io.chalice.policy.classpath.ClassPath;
import io.chalice.policy.classpath.ClassUnit;
import io.chalice.policy.classpath.TypeHierarchy;
import io.chalice.policy.classpath.TypeHierarchy.Declared;

/**
 * Methods that code outside the analysed part can call, because a type of its own
 * declares them.
 */
final class CallbackMethods {

	private final CallGraphBuilder builder;

	private final ClassPath classPath;

	private final TypeHierarchy hierarchy;

	private final BiPredicate<String, String> notCalledBack;

	CallbackMethods(CallGraphBuilder builder, ClassPath classPath, TypeHierarchy hierarchy,
			BiPredicate<String, String> notCalledBack) {
		this.builder = builder;
		this.classPath = classPath;
		this.hierarchy = hierarchy;
		this.notCalledBack = notCalledBack;
	}

	void onInstantiated(ClassUnit unit, @Nullable MethodRef from) {
		List<ClassUnit> entered = new ArrayList<>();
		List<ClassUnit> opaque = new ArrayList<>();
		boolean missing = false;
		for (String ancestor : this.hierarchy.ancestors(unit.name())) {
			ClassUnit type = this.classPath.find(ancestor);
			if (type == null) {
				missing |= !this.notCalledBack.test(unit.name(), ancestor);
			}
			else if (type.origin().isEntered()) {
				entered.add(type);
			}
			else if (!this.notCalledBack.test(unit.name(), ancestor)) {
				opaque.add(type);
			}
		}
		for (ClassUnit type : entered) {
			for (MethodNode method : type.node().methods) {
				if (isOverridable(method)) {
					String declarer = missing ? "a type that is missing" : declarer(opaque, method);
					if (declarer != null) {
						this.builder.callBack(unit.name(), new Declared(type, method),
								new ReachReason(from, "called back by " + ClassPath.dotted(declarer)));
					}
				}
			}
		}
	}

	private static boolean isOverridable(MethodNode method) {
		return (method.access & (Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE | Opcodes.ACC_ABSTRACT)) == 0
				&& !method.name.startsWith("<");
	}

	private static @Nullable String declarer(List<ClassUnit> opaque, MethodNode method) {
		if (opaque.stream()
			.anyMatch((type) -> (type.node().access & Opcodes.ACC_INTERFACE) != 0 && ClientTypes.isClient(type.name())
					&& type.method(method.name, method.desc) != null)) {
			return null;
		}
		for (ClassUnit type : opaque) {
			MethodNode declared = type.method(method.name, method.desc);
			if (declared != null && (declared.access & Opcodes.ACC_STATIC) == 0) {
				return type.name();
			}
		}
		return null;
	}

}
