package io.chalice.policy.container;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

import io.chalice.policy.callgraph.CallGraphBuilder;
import io.chalice.policy.callgraph.ReachReason;
import io.chalice.policy.classpath.AnnotationReader;
import io.chalice.policy.classpath.ClassOrigin;
import io.chalice.policy.classpath.ClassPath;
import io.chalice.policy.classpath.ClassUnit;
import io.chalice.policy.classpath.TypeHierarchy;

/**
 * Spring Boot's auto-configurations of libraries: they let the types they make exist, but
 * nothing of them runs.
 */
final class LibraryConfigurations {

	private static final String IMPORTS = "META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration";

	private final ClassPath classPath;

	// what publishes by itself as soon as it exists
	private static final String PUBLISHER = "io/micrometer/core/instrument/push/PushMeterRegistry";

	private final MetaAnnotations annotations;

	private final TypeHierarchy hierarchy;

	private final BeanConditions conditions;

	LibraryConfigurations(ClassPath classPath, TypeHierarchy hierarchy, MetaAnnotations annotations,
			BeanConditions conditions) {
		this.classPath = classPath;
		this.hierarchy = hierarchy;
		this.conditions = conditions;
		this.annotations = annotations;
	}

	/**
	 * Lets the types exist that libraries configure. A class that is given an object of
	 * one of them may be part of an application that is not seen.
	 * @param builder receives the types
	 * @param container true when there is a container that starts what publishes
	 */
	void provide(CallGraphBuilder builder, boolean container) {
		for (String name : this.classPath.lines(IMPORTS, ".imports")) {
			provide(name.replace('.', '/'), container, builder);
		}
	}

	private void provide(String configuration, boolean container, CallGraphBuilder builder) {
		ClassUnit unit = this.classPath.find(configuration);
		if (unit == null || unit.origin() != ClassOrigin.LIBRARY) {
			return;
		}
		for (MethodNode method : unit.node().methods) {
			Type result = Type.getReturnType(method.desc);
			if (result.getSort() == Type.OBJECT
					&& this.annotations.anyOf(AnnotationReader.of(method), StereotypeAnnotations.PRODUCERS)) {
				if (container) {
					publish(result.getInternalName(), unit, method, builder);
				}
				builder.provide(result.getInternalName());
			}
			for (AbstractInsnNode instruction : method.instructions) {
				if (instruction instanceof TypeInsnNode made && made.getOpcode() == Opcodes.NEW) {
					builder.provide(made.desc);
				}
			}
		}
		for (InnerClassNode inner : unit.node().innerClasses) {
			if (configuration.equals(inner.outerName)) {
				provide(inner.name, container, builder);
			}
		}
	}

	private void publish(String type, ClassUnit configuration, MethodNode method, CallGraphBuilder builder) {
		if (this.hierarchy.isA(type, PUBLISHER) && this.conditions.hold(configuration.annotations())
				&& this.conditions.hold(AnnotationReader.of(method))) {
			builder.construct(type, new ReachReason(null, "registry that publishes by itself"));
		}
	}

}
