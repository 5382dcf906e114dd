package io.chalice.policy.container;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

import io.chalice.policy.callgraph.CallGraph;
import io.chalice.policy.callgraph.MethodRef;
import io.chalice.policy.classpath.AnnotationReader;
import io.chalice.policy.classpath.ClassPath;
import io.chalice.policy.classpath.ClassUnit;
import io.chalice.policy.classpath.TypeHierarchy;

/**
 * The types that objects which exist want injected: in constructors, fields, methods a
 * container calls, and inside providers and collections of those.
 */
final class InjectionPoints {

	private static final Pattern TYPE = Pattern.compile("L([\\w/$]+)[;<]");

	private final ClassPath classPath;

	private final MetaAnnotations annotations;

	private final Set<String> wanted = new LinkedHashSet<>();

	private final Set<String> called = new HashSet<>();

	private final Set<String> seen = new HashSet<>();

	InjectionPoints(ClassPath classPath, MetaAnnotations annotations) {
		this.classPath = classPath;
		this.annotations = annotations;
	}

	void addAll(CallGraph graph) {
		this.called.addAll(graph.owners(""));
		for (MethodRef method : graph.methods()) {
			ClassUnit unit = this.classPath.find(method.owner());
			MethodNode node = (unit != null) ? unit.method(method.name(), method.descriptor()) : null;
			if (unit == null || node == null) {
				continue;
			}
			if (method.name().equals("<init>")) {
				add(node.desc, node.signature);
				addFields(unit);
			}
			else if (this.annotations.anyOf(AnnotationReader.of(node), StereotypeAnnotations.PRODUCERS)
					|| this.annotations.anyOf(AnnotationReader.of(node), StereotypeAnnotations.LIFE)) {
				add(node.desc, node.signature);
			}
		}
	}

	private void addFields(ClassUnit unit) {
		if (this.seen.add(unit.name())) {
			for (FieldNode field : unit.node().fields) {
				add(field.desc, field.signature);
			}
		}
	}

	private void add(String descriptor, @Nullable String signature) {
		Matcher matcher = TYPE.matcher((signature != null) ? descriptor + signature : descriptor);
		while (matcher.find()) {
			this.wanted.add(matcher.group(1));
		}
	}

	boolean isWanted(String type, TypeHierarchy hierarchy) {
		return hierarchy.ancestors(type)
			.stream()
			.anyMatch((ancestor) -> !ancestor.equals("java/lang/Object") && this.wanted.contains(ancestor));
	}

	/**
	 * Says whether something calls an object of a type, which is when the object behind a
	 * proxy is made.
	 * @param type the type
	 * @param hierarchy how types relate
	 * @return true when a call names the type or one it extends
	 */
	boolean isCalled(String type, TypeHierarchy hierarchy) {
		return hierarchy.ancestors(type)
			.stream()
			.anyMatch((ancestor) -> !ancestor.equals("java/lang/Object") && this.called.contains(ancestor));
	}

}
