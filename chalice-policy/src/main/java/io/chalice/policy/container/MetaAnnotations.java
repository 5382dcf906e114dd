package io.chalice.policy.container;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.objectweb.asm.tree.AnnotationNode;

import io.chalice.policy.classpath.AnnotationReader;
import io.chalice.policy.classpath.ClassPath;
import io.chalice.policy.classpath.ClassUnit;

/**
 * Annotations together with the annotations on them.
 */
final class MetaAnnotations {

	private final ClassPath classPath;

	private final Map<String, Set<String>> closures = new HashMap<>();

	MetaAnnotations(ClassPath classPath) {
		this.classPath = classPath;
	}

	boolean anyOf(List<AnnotationNode> annotations, Set<String> wanted) {
		for (AnnotationNode annotation : annotations) {
			for (String type : closure(AnnotationReader.type(annotation))) {
				if (wanted.contains(type)) {
					return true;
				}
			}
		}
		return false;
	}

	private Set<String> closure(String annotation) {
		Set<String> known = this.closures.get(annotation);
		if (known == null) {
			known = collect(annotation);
			this.closures.put(annotation, known);
		}
		return known;
	}

	private Set<String> collect(String annotation) {
		Set<String> all = new HashSet<>(Set.of(annotation));
		Deque<String> open = new ArrayDeque<>(all);
		while (!open.isEmpty()) {
			String next = open.pop();
			ClassUnit unit = next.startsWith("java/lang/") ? null : this.classPath.find(next);
			if (unit != null) {
				for (AnnotationNode meta : unit.annotations()) {
					if (all.add(AnnotationReader.type(meta))) {
						open.add(AnnotationReader.type(meta));
					}
				}
			}
		}
		return all;
	}

}
