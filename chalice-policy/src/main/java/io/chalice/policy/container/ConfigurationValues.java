package io.chalice.policy.container;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.RecordComponentNode;

import io.chalice.policy.analysis.TargetStage;
import io.chalice.policy.callgraph.CallGraphBuilder;
import io.chalice.policy.callgraph.FieldRef;
import io.chalice.policy.callgraph.MethodRef;
import io.chalice.policy.callgraph.ReachReason;
import io.chalice.policy.classpath.AnnotationReader;
import io.chalice.policy.classpath.ClassPath;
import io.chalice.policy.classpath.ClassUnit;
import io.chalice.policy.classpath.TypeHierarchy;
import io.chalice.policy.value.InjectedValues;
import io.chalice.policy.value.SymbolicText;

/**
 * What containers inject from the configuration: annotated fields and parameters, and
 * classes bound to properties.
 */
public final class ConfigurationValues implements InjectedValues {

	private static final Set<String> VALUE = Set.of("org/springframework/beans/factory/annotation/Value",
			"io/micronaut/context/annotation/Value");

	private static final Set<String> PROPERTY = Set.of("io/micronaut/context/annotation/Property",
			"org/eclipse/microprofile/config/inject/ConfigProperty");

	private static final Set<String> BOUND = Set.of(
			"org/springframework/boot/context/properties/ConfigurationProperties",
			"io/micronaut/context/annotation/ConfigurationProperties");

	private static final Set<String> SEVERAL = Set.of("java.util.List", "java.util.Set", "java.util.Collection",
			"java.lang.Iterable");

	private static final int MOST_ELEMENTS = 40;

	private static final String DEFAULT_VALUE = "org/springframework/boot/context/properties/bind/DefaultValue";

	private final ClassPath classPath;

	private final PropertyPlaceholders placeholders;

	private final ProducedBeans produced;

	private final Map<String, String> prefixes = new TreeMap<>();

	/**
	 * Finds the classes that are bound to properties.
	 * @param classPath the application's classes
	 * @param hierarchy their relations
	 * @param stage its configuration
	 */
	public ConfigurationValues(ClassPath classPath, TypeHierarchy hierarchy, TargetStage stage) {
		this.classPath = classPath;
		this.produced = new ProducedBeans(classPath, hierarchy);
		this.placeholders = new PropertyPlaceholders(stage);
		for (String name : classPath.applicationClasses()) {
			ClassUnit unit = classPath.find(name);
			if (unit != null) {
				for (AnnotationNode annotation : unit.annotations()) {
					if (BOUND.contains(AnnotationReader.type(annotation))) {
						String prefix = AnnotationReader.text(annotation, "value", "prefix");
						bind(unit, (prefix != null) ? prefix : "");
					}
				}
			}
		}
	}

	private void bind(ClassUnit unit, String prefix) {
		if (this.prefixes.putIfAbsent(unit.name(), prefix) == null) {
			for (FieldNode field : unit.node().fields) {
				Type type = Type.getType(field.desc);
				ClassUnit nested = (type.getSort() == Type.OBJECT) ? this.classPath.find(type.getInternalName()) : null;
				if (nested != null && nested.origin().isEntered() && (field.access & Opcodes.ACC_STATIC) == 0) {
					bind(nested, path(prefix, field.name));
				}
			}
		}
	}

	/**
	 * Makes the objects that properties are bound to.
	 * @param builder receives their types
	 */
	public void start(CallGraphBuilder builder) {
		for (String type : this.prefixes.keySet()) {
			builder.construct(type, new ReachReason(null, "bound to properties"));
		}
	}

	private static String path(String prefix, String name) {
		String kebab = name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
		return prefix.isEmpty() ? kebab : prefix + "." + kebab;
	}

	@Override
	public @Nullable Set<SymbolicText> field(FieldRef field) {
		ClassUnit unit = this.classPath.find(field.owner());
		FieldNode node = (unit != null) ? unit.field(field.name()) : null;
		if (node == null) {
			return null;
		}
		SymbolicText annotated = annotated(AnnotationReader.of(node));
		if (annotated != null) {
			return elements(annotated, Type.getType(node.desc));
		}
		String prefix = this.prefixes.get(field.owner());
		boolean constant = (node.access & (Opcodes.ACC_STATIC | Opcodes.ACC_FINAL)) != 0;
		return (prefix != null && !constant) ? bound(path(prefix, field.name()), null, Type.getType(node.desc)) : null;
	}

	@Override
	public @Nullable Set<SymbolicText> parameter(MethodRef method, int parameter) {
		ClassUnit unit = this.classPath.find(method.owner());
		MethodNode node = (unit != null) ? unit.method(method.name(), method.descriptor()) : null;
		if (node == null || unit == null || parameter < 0) {
			return null;
		}
		List<AnnotationNode> annotations = AnnotationReader.ofParameter(node, parameter);
		Type type = Type.getArgumentTypes(node.desc)[parameter];
		SymbolicText annotated = annotated(annotations);
		if (annotated != null) {
			return elements(annotated, type);
		}
		String prefix = this.prefixes.get(method.owner());
		if (prefix == null || !method.name().equals("<init>")) {
			return null;
		}
		String name = name(unit, node, parameter);
		return (name != null) ? bound(path(prefix, name), fallback(annotations), type) : null;
	}

	private Set<SymbolicText> bound(String name, @Nullable SymbolicText fallback, Type type) {
		Set<SymbolicText> elements = new LinkedHashSet<>();
		for (int i = 0; isSeveral(type) && i < MOST_ELEMENTS; i++) {
			SymbolicText element = property(name + "[" + i + "]", null);
			if (element.isUnset()) {
				break;
			}
			elements.add(element);
		}
		return elements.isEmpty() ? elements(property(name, fallback), type) : elements;
	}

	// what one property says of a list is separated by commas
	private static Set<SymbolicText> elements(SymbolicText text, Type type) {
		String whole = text.text();
		if (!isSeveral(type) || whole == null || whole.isEmpty()) {
			return Set.of(text);
		}
		Set<SymbolicText> elements = new LinkedHashSet<>();
		for (String element : whole.split(",")) {
			elements.add(SymbolicText.known(element.strip(), text.origins()));
		}
		return elements;
	}

	private static boolean isSeveral(Type type) {
		return type.getSort() == Type.ARRAY || SEVERAL.contains(type.getClassName());
	}

	private static @Nullable SymbolicText fallback(List<AnnotationNode> annotations) {
		for (AnnotationNode annotation : annotations) {
			String text = AnnotationReader.type(annotation).equals(DEFAULT_VALUE)
					? AnnotationReader.text(annotation, "value") : null;
			if (text != null) {
				return SymbolicText.known(text, "@DefaultValue");
			}
		}
		return null;
	}

	private static @Nullable String name(ClassUnit unit, MethodNode method, int parameter) {
		if (method.parameters != null && parameter < method.parameters.size()) {
			return method.parameters.get(parameter).name;
		}
		List<RecordComponentNode> components = unit.node().recordComponents;
		if (components != null && parameter < components.size()) {
			return components.get(parameter).name;
		}
		return null;
	}

	@Override
	public List<MethodRef> producers(FieldRef field) {
		return this.produced.of(field);
	}

	@Override
	public List<MethodRef> producers(MethodRef method, int parameter) {
		return this.produced.of(method, parameter);
	}

	@Override
	public SymbolicText property(String name, @Nullable SymbolicText fallback) {
		return this.placeholders.property(name, fallback);
	}

	private @Nullable SymbolicText annotated(List<AnnotationNode> annotations) {
		for (AnnotationNode annotation : annotations) {
			String type = AnnotationReader.type(annotation);
			String text = AnnotationReader.text(annotation, "value", "name");
			if (VALUE.contains(type) && text != null) {
				return this.placeholders.expand(text, "@Value");
			}
			if (PROPERTY.contains(type) && text != null) {
				String fallback = AnnotationReader.text(annotation, "defaultValue");
				return property(text,
						(fallback != null) ? SymbolicText.known(fallback, "default of property " + text) : null);
			}
		}
		return null;
	}

}
