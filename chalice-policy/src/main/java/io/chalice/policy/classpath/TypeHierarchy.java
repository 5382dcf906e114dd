package io.chalice.policy.classpath;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

import io.chalice.policy.explain.AnalysisWarning;
import io.chalice.policy.explain.AnalysisWarnings;

/**
 * How the types of a class path relate, and which method a call means.
 */
public final class TypeHierarchy {

	private final ClassPath classPath;

	private final AnalysisWarnings warnings;

	private final Map<String, Set<String>> ancestors = new HashMap<>();

	/**
	 * Creates the hierarchy of a class path.
	 * @param classPath where types are found
	 * @param warnings receives missing supertypes of analysed classes
	 */
	public TypeHierarchy(ClassPath classPath, AnalysisWarnings warnings) {
		this.classPath = classPath;
		this.warnings = warnings;
	}

	/**
	 * Returns the type itself and everything it extends or implements.
	 * @param type an internal name
	 * @return internal names, superclasses before interfaces
	 */
	public Set<String> ancestors(String type) {
		Set<String> known = this.ancestors.get(type);
		if (known == null) {
			known = collect(type);
			this.ancestors.put(type, known);
		}
		return known;
	}

	private Set<String> collect(String type) {
		Set<String> all = new LinkedHashSet<>();
		for (ClassUnit unit = this.classPath.find(type); unit != null; unit = parent(unit)) {
			all.add(unit.name());
		}
		Deque<String> open = new ArrayDeque<>(all);
		all.add(type);
		while (!open.isEmpty()) {
			ClassUnit unit = this.classPath.find(open.pop());
			if (unit != null) {
				for (String parent : unit.parents()) {
					if (unit.origin() == ClassOrigin.APPLICATION && this.classPath.find(parent) == null) {
						this.warnings.add(AnalysisWarning.Kind.MISSING_CLASS, ClassPath.dotted(parent),
								"The class " + ClassPath.dotted(parent) + ", a supertype of "
										+ ClassPath.dotted(unit.name()) + ", is not on the class path.");
					}
					if (all.add(parent)) {
						open.add(parent);
					}
				}
			}
		}
		return all;
	}

	private @Nullable ClassUnit parent(ClassUnit unit) {
		String parent = unit.node().superName;
		return (parent != null) ? this.classPath.find(parent) : null;
	}

	/**
	 * Says whether a type is another or a subtype of it.
	 * @param type the type asked about
	 * @param ancestor the other type
	 * @return true when it is
	 */
	public boolean isA(String type, String ancestor) {
		return type.equals(ancestor) || ancestors(type).contains(ancestor);
	}

	/**
	 * Finds the method that runs when it is called on an object of a type.
	 * @param type the object's type
	 * @param name the method's name
	 * @param descriptor its descriptor
	 * @return the method with its class, abstract only when nothing implements it, or
	 * null when it is not found
	 */
	public @Nullable Declared resolve(String type, String name, String descriptor) {
		Declared fallback = null;
		for (String ancestor : ancestors(type)) {
			ClassUnit unit = this.classPath.find(ancestor);
			MethodNode method = (unit != null) ? unit.method(name, descriptor) : null;
			if (unit != null && method != null) {
				Declared found = new Declared(unit, method);
				if ((method.access & Opcodes.ACC_ABSTRACT) == 0) {
					return found;
				}
				fallback = (fallback != null) ? fallback : found;
			}
		}
		return fallback;
	}

	/**
	 * Finds the class that declares a field.
	 * @param type the type the code names
	 * @param field the field's name
	 * @return the internal name of the declaring class, or the type itself when none is
	 * found
	 */
	public String fieldOwner(String type, String field) {
		for (String ancestor : ancestors(type)) {
			ClassUnit unit = this.classPath.find(ancestor);
			if (unit != null && unit.field(field) != null) {
				return ancestor;
			}
		}
		return type;
	}

	/**
	 * A method and the class it was found in.
	 *
	 * @param unit the class
	 * @param method the method
	 */
	public record Declared(ClassUnit unit, MethodNode method) {

	}

}
