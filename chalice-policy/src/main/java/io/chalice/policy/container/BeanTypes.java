package io.chalice.policy.container;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;

import io.chalice.policy.classpath.AnnotationReader;
import io.chalice.policy.classpath.ClassPath;
import io.chalice.policy.classpath.ClassUnit;

/**
 * Which classes are beans: annotated ones of the application and of the packages that its
 * libraries share with it, and what they import.
 */
final class BeanTypes {

	private static final Set<String> SCANS = Set.of("org/springframework/context/annotation/ComponentScan");

	private static final Set<String> IMPORT = Set.of("org/springframework/context/annotation/Import");

	private final ClassPath classPath;

	private final MetaAnnotations annotations;

	private final BeanConditions conditions;

	BeanTypes(ClassPath classPath, MetaAnnotations annotations, BeanConditions conditions) {
		this.classPath = classPath;
		this.annotations = annotations;
		this.conditions = conditions;
	}

	Set<String> find() {
		List<String> own = this.classPath.applicationClasses();
		Set<String> packages = new LinkedHashSet<>();
		Set<String> types = new LinkedHashSet<>();
		own.forEach((name) -> addIfBean(name, types, packages));
		if (!packages.isEmpty()) {
			this.classPath.libraryClasses(packages).forEach((name) -> addIfBean(name, types, packages));
		}
		addImports(types);
		return types;
	}

	private void addIfBean(String name, Set<String> types, Set<String> packages) {
		ClassUnit unit = this.classPath.find(name);
		if (unit != null && this.annotations.anyOf(unit.annotations(), StereotypeAnnotations.BEANS)
				&& this.conditions.hold(unit.annotations())) {
			types.add(name);
			if (this.annotations.anyOf(unit.annotations(), SCANS)) {
				packages.addAll(scanned(unit));
			}
		}
	}

	private static Set<String> scanned(ClassUnit unit) {
		Set<String> packages = new LinkedHashSet<>();
		for (AnnotationNode annotation : unit.annotations()) {
			for (String attribute : List.of("scanBasePackages", "basePackages", "value")) {
				if (AnnotationReader.attribute(annotation, attribute) instanceof List<?> names) {
					names.stream()
						.filter(String.class::isInstance)
						.forEach((name) -> packages.add(((String) name).replace('.', '/') + "/"));
				}
			}
			for (String attribute : List.of("scanBasePackageClasses", "basePackageClasses")) {
				if (AnnotationReader.attribute(annotation, attribute) instanceof List<?> names) {
					names.stream()
						.filter(Type.class::isInstance)
						.forEach((type) -> packages.add(packageOf(((Type) type).getInternalName())));
				}
			}
		}
		return packages.isEmpty() ? Set.of(packageOf(unit.name())) : packages;
	}

	private static String packageOf(String name) {
		return name.substring(0, name.lastIndexOf('/') + 1);
	}

	private void addImports(Set<String> types) {
		Deque<String> open = new ArrayDeque<>(types);
		while (!open.isEmpty()) {
			ClassUnit unit = this.classPath.find(open.pop());
			for (AnnotationNode annotation : (unit != null) ? unit.annotations() : List.<AnnotationNode>of()) {
				for (Type imported : imports(annotation)) {
					ClassUnit found = this.classPath.find(imported.getInternalName());
					if (found != null && found.origin().isEntered() && this.conditions.hold(found.annotations())
							&& types.add(found.name())) {
						open.add(found.name());
					}
				}
			}
		}
	}

	private List<Type> imports(AnnotationNode annotation) {
		if (IMPORT.contains(AnnotationReader.type(annotation))
				&& AnnotationReader.attribute(annotation, "value") instanceof List<?> values) {
			return values.stream().filter(Type.class::isInstance).map(Type.class::cast).toList();
		}
		ClassUnit unit = this.classPath.find(AnnotationReader.type(annotation));
		if (unit == null || !unit.origin().isEntered()) {
			return List.of();
		}
		return unit.annotations()
			.stream()
			.filter((meta) -> IMPORT.contains(AnnotationReader.type(meta)))
			.flatMap((meta) -> imports(meta).stream())
			.toList();
	}

}
