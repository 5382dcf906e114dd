package io.chalice.policy.container;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

import io.chalice.policy.callgraph.CallGraph;
import io.chalice.policy.callgraph.CallGraphBuilder;
import io.chalice.policy.callgraph.MethodRef;
import io.chalice.policy.callgraph.ReachReason;
import io.chalice.policy.classpath.AnnotationReader;
import io.chalice.policy.classpath.ClassOrigin;
import io.chalice.policy.classpath.ClassPath;
import io.chalice.policy.classpath.ClassUnit;
import io.chalice.policy.classpath.TypeHierarchy.Declared;

/**
 * Aspects of libraries, which run around methods and fields that carry the annotation
 * their advice is given, whether a build wove them in already or not.
 */
public final class LibraryAspects {

	private static final String PACKAGE = "org/aspectj/lang/annotation/";

	private static final Set<String> ASPECT = Set.of(PACKAGE + "Aspect");

	private static final Set<String> ADVICE = Set.of(PACKAGE + "Around", PACKAGE + "Before", PACKAGE + "After",
			PACKAGE + "AfterReturning", PACKAGE + "AfterThrowing");

	private final ClassPath classPath;

	private final List<Declared> advice = new ArrayList<>();

	private final Set<String> carried = new HashSet<>();

	private final Set<String> seen = new HashSet<>();

	/**
	 * Finds the aspects of the libraries that are entered.
	 * @param classPath the classes
	 */
	public LibraryAspects(ClassPath classPath) {
		this.classPath = classPath;
		MetaAnnotations annotations = new MetaAnnotations(classPath);
		for (String name : classPath.libraryClassesThatUse("org/aspectj/lang/")) {
			ClassUnit unit = classPath.find(name);
			if (unit != null && annotations.anyOf(unit.annotations(), ASPECT)) {
				for (MethodNode method : unit.node().methods) {
					if (annotations.anyOf(AnnotationReader.of(method), ADVICE)) {
						this.advice.add(new Declared(unit, method));
					}
				}
			}
		}
	}

	/**
	 * Makes the advice reachable whose annotation reachable code carries.
	 * @param builder receives the advice
	 */
	public void weave(CallGraphBuilder builder) {
		boolean grown = !this.advice.isEmpty();
		while (grown) {
			grown = false;
			collect(builder.followKnown());
			for (Declared method : List.copyOf(this.advice)) {
				if (isAboutCarried(method.method())) {
					grown = true;
					this.advice.remove(method);
					ReachReason reach = new ReachReason(null, "advice of an annotation");
					builder.construct(method.unit().name(), reach);
					builder.enter(method, reach);
				}
			}
		}
	}

	private void collect(CallGraph graph) {
		for (MethodRef method : graph.methods()) {
			ClassUnit unit = this.classPath.find(method.owner());
			MethodNode node = (unit != null) ? unit.method(method.name(), method.descriptor()) : null;
			if (unit != null && node != null && unit.origin() == ClassOrigin.APPLICATION) {
				carry(AnnotationReader.of(node));
				if (this.seen.add(unit.name())) {
					carry(unit.annotations());
					for (FieldNode field : unit.node().fields) {
						carry(AnnotationReader.of(field));
					}
				}
			}
		}
	}

	private void carry(List<AnnotationNode> annotations) {
		annotations.forEach((annotation) -> this.carried.add(AnnotationReader.type(annotation)));
	}

	private boolean isAboutCarried(MethodNode method) {
		for (Type parameter : Type.getArgumentTypes(method.desc)) {
			if (parameter.getSort() == Type.OBJECT && this.carried.contains(parameter.getInternalName())) {
				return true;
			}
		}
		for (AnnotationNode annotation : AnnotationReader.of(method)) {
			for (String attribute : List.of("value", "pointcut")) {
				String pointcut = AnnotationReader.text(annotation, attribute);
				if (pointcut != null
						&& this.carried.stream().anyMatch((type) -> pointcut.contains(type.replace('/', '.')))) {
					return true;
				}
			}
		}
		return false;
	}

}
