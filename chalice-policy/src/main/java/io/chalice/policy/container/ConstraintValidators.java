package io.chalice.policy.container;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

import io.chalice.policy.callgraph.CallGraphBuilder;
import io.chalice.policy.callgraph.ReachReason;
import io.chalice.policy.classpath.AnnotationReader;
import io.chalice.policy.classpath.ClassPath;
import io.chalice.policy.classpath.ClassUnit;

/**
 * The validators that Bean Validation makes and calls for the constraints that the
 * application's classes carry.
 */
final class ConstraintValidators {

	private static final Set<String> CONSTRAINT = Set.of("jakarta/validation/Constraint",
			"javax/validation/Constraint");

	private final ClassPath classPath;

	ConstraintValidators(ClassPath classPath) {
		this.classPath = classPath;
	}

	void start(CallGraphBuilder builder) {
		Set<String> carried = new LinkedHashSet<>();
		for (String name : this.classPath.applicationClasses()) {
			ClassUnit unit = this.classPath.find(name);
			if (unit != null) {
				collect(unit, carried);
			}
		}
		for (String constraint : carried) {
			ClassUnit unit = constraint.startsWith("java/") ? null : this.classPath.find(constraint);
			for (AnnotationNode meta : (unit != null) ? unit.annotations() : List.<AnnotationNode>of()) {
				if (CONSTRAINT.contains(AnnotationReader.type(meta))
						&& AnnotationReader.attribute(meta, "validatedBy") instanceof List<?> validators) {
					validators.stream()
						.filter(Type.class::isInstance)
						.forEach((validator) -> builder.construct(((Type) validator).getInternalName(),
								new ReachReason(null, "validator of a constraint")));
				}
			}
		}
		for (String service : List.of("jakarta", "javax")) {
			for (String validator : this.classPath
				.lines("META-INF/services/" + service + ".validation.ConstraintValidator", "")) {
				builder.construct(validator.replace('.', '/'), new ReachReason(null, "validator of a constraint"));
			}
		}
	}

	private static void collect(ClassUnit unit, Set<String> carried) {
		add(unit.annotations(), carried);
		for (FieldNode field : unit.node().fields) {
			add(AnnotationReader.of(field), carried);
			add(field.visibleTypeAnnotations, carried);
		}
		for (MethodNode method : unit.node().methods) {
			add(AnnotationReader.of(method), carried);
			add(method.visibleTypeAnnotations, carried);
			for (int i = 0; i < Type.getArgumentTypes(method.desc).length; i++) {
				add(AnnotationReader.ofParameter(method, i), carried);
			}
		}
	}

	private static void add(@Nullable List<? extends AnnotationNode> annotations, Set<String> carried) {
		if (annotations != null) {
			annotations.forEach((annotation) -> carried.add(AnnotationReader.type(annotation)));
		}
	}

}
