package io.chalice.policy.container;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

import io.chalice.policy.callgraph.FieldRef;
import io.chalice.policy.callgraph.MethodRef;
import io.chalice.policy.classpath.AnnotationReader;
import io.chalice.policy.classpath.ClassPath;
import io.chalice.policy.classpath.ClassUnit;
import io.chalice.policy.classpath.TypeHierarchy;

/**
 * The objects that methods of configurations make, and where a container injects them: by
 * type, then by qualifier, type arguments, preference and name, as far as that leaves
 * one.
 */
final class ProducedBeans {

	private static final Set<String> QUALIFIERS = Set.of("org/springframework/beans/factory/annotation/Qualifier",
			"jakarta/inject/Named", "javax/inject/Named");

	private static final Set<String> PRIMARY = Set.of("org/springframework/context/annotation/Primary",
			"io/micronaut/context/annotation/Primary");

	private final ClassPath classPath;

	private final TypeHierarchy hierarchy;

	private final List<Bean> beans = new ArrayList<>();

	ProducedBeans(ClassPath classPath, TypeHierarchy hierarchy) {
		this.classPath = classPath;
		this.hierarchy = hierarchy;
		MetaAnnotations annotations = new MetaAnnotations(classPath);
		for (String name : classPath.applicationClasses()) {
			ClassUnit unit = classPath.find(name);
			if (unit != null) {
				for (MethodNode method : unit.node().methods) {
					List<AnnotationNode> own = AnnotationReader.of(method);
					if (annotations.anyOf(own, StereotypeAnnotations.PRODUCERS)) {
						this.beans.add(new Bean(new MethodRef(name, method.name, method.desc),
								new Wanted(Type.getReturnType(method.desc), GenericTypes.result(method.signature),
										named(own, method.name), method.name),
								annotations.anyOf(own, PRIMARY)));
					}
				}
			}
		}
	}

	private static String named(List<AnnotationNode> annotations, String otherwise) {
		String name = annotations.stream()
			.map((annotation) -> AnnotationReader.text(annotation, "value", "name"))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
		return (name != null) ? name : otherwise;
	}

	List<MethodRef> of(FieldRef field) {
		ClassUnit unit = this.classPath.find(field.owner());
		FieldNode node = (unit != null) ? unit.field(field.name()) : null;
		return (node != null) ? find(
				new Wanted(Type.getType(node.desc), node.signature, qualifier(AnnotationReader.of(node)), field.name()))
				: List.of();
	}

	List<MethodRef> of(MethodRef method, int parameter) {
		ClassUnit unit = this.classPath.find(method.owner());
		MethodNode node = (unit != null) ? unit.method(method.name(), method.descriptor()) : null;
		Type[] types = Type.getArgumentTypes(method.descriptor());
		if (node == null || parameter < 0 || parameter >= types.length) {
			return List.of();
		}
		List<String> generic = GenericTypes.parameters(node.signature);
		return find(new Wanted(types[parameter], (generic.size() == types.length) ? generic.get(parameter) : null,
				qualifier(AnnotationReader.ofParameter(node, parameter)),
				(node.parameters != null) ? node.parameters.get(parameter).name : null));
	}

	private static @Nullable String qualifier(List<AnnotationNode> annotations) {
		return annotations.stream()
			.filter((annotation) -> QUALIFIERS.contains(AnnotationReader.type(annotation)))
			.map((annotation) -> AnnotationReader.text(annotation, "value"))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	private List<MethodRef> find(Wanted wanted) {
		List<Bean> found = this.beans.stream().filter((bean) -> isA(bean.made().type(), wanted.type())).toList();
		String qualifier = wanted.qualifier();
		if (qualifier != null) {
			found = narrow(found, (bean) -> qualifier.equals(bean.made().qualifier()));
		}
		String generic = wanted.generic();
		if (generic != null) {
			found = narrow(found, (bean) -> generic.equals(bean.made().generic()));
		}
		found = narrow(found, Bean::primary);
		found = narrow(found, (bean) -> Objects.equals(wanted.name(), bean.made().qualifier()));
		return found.stream().map(Bean::method).toList();
	}

	private boolean isA(Type made, Type wanted) {
		return made.equals(wanted) || made.getSort() == Type.OBJECT && wanted.getSort() == Type.OBJECT
				&& this.hierarchy.isA(made.getInternalName(), wanted.getInternalName());
	}

	private static List<Bean> narrow(List<Bean> beans, Predicate<Bean> test) {
		List<Bean> some = (beans.size() > 1) ? beans.stream().filter(test).toList() : List.of();
		return some.isEmpty() ? beans : some;
	}

	/**
	 * A bean.
	 *
	 * @param method the method that makes it
	 * @param made what it is
	 * @param primary whether it is preferred
	 */
	private record Bean(MethodRef method, Wanted made, boolean primary) {

	}

	/**
	 * What a bean is or a place wants.
	 *
	 * @param type its type
	 * @param generic its type with arguments, as signatures have it, or null without
	 * @param qualifier the name it is asked for by
	 * @param name the name of the parameter, field or method
	 */
	private record Wanted(Type type, @Nullable String generic, @Nullable String qualifier, @Nullable String name) {

	}

}
