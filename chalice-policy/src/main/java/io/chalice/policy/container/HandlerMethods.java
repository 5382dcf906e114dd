package io.chalice.policy.container;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.MethodNode;

import io.chalice.policy.classpath.AnnotationReader;
import io.chalice.policy.classpath.ClassPath;
import io.chalice.policy.classpath.ClassUnit;
import io.chalice.policy.classpath.TypeHierarchy;
import io.chalice.policy.classpath.TypeHierarchy.Declared;

/**
 * The methods that run because a request comes in: functions, handlers and endpoints.
 */
public final class HandlerMethods {

	private final ClassPath classPath;

	private final TypeHierarchy hierarchy;

	private final MetaAnnotations annotations;

	private final ContainerBeans beans;

	/**
	 * Creates the finder.
	 * @param classPath the classes
	 * @param hierarchy their relations
	 * @param beans the beans among them
	 */
	public HandlerMethods(ClassPath classPath, TypeHierarchy hierarchy, ContainerBeans beans) {
		this.classPath = classPath;
		this.hierarchy = hierarchy;
		this.annotations = new MetaAnnotations(classPath);
		this.beans = beans;
	}

	/**
	 * Finds the methods that answer requests in a framework's way.
	 * @return methods of beans
	 */
	public List<Declared> endpoints() {
		List<Declared> endpoints = new ArrayList<>();
		for (String name : this.beans.types()) {
			for (String ancestor : this.hierarchy.ancestors(name)) {
				ClassUnit unit = this.classPath.find(ancestor);
				if (unit != null && unit.origin().isEntered()) {
					for (MethodNode method : unit.node().methods) {
						if (this.annotations.anyOf(AnnotationReader.of(method), StereotypeAnnotations.ENDPOINTS)) {
							Declared implemented = this.hierarchy.resolve(name, method.name, method.desc);
							endpoints.add((implemented != null) ? implemented : new Declared(unit, method));
						}
					}
				}
			}
		}
		return endpoints;
	}

	/**
	 * Finds the functions that a framework's own Lambda handler can call.
	 * @param names the names of the beans, or none for all
	 * @return bean methods that make functions, and the methods of beans that are
	 * functions or handlers
	 */
	public List<Declared> functions(Set<String> names) {
		List<Declared> functions = new ArrayList<>();
		for (String name : this.beans.types()) {
			ClassUnit unit = this.classPath.find(name);
			if (unit == null) {
				continue;
			}
			for (MethodNode method : unit.node().methods) {
				List<AnnotationNode> own = AnnotationReader.of(method);
				if (StereotypeAnnotations.isFunctionFactory(method)
						&& this.annotations.anyOf(own, StereotypeAnnotations.PRODUCERS)
						&& (names.isEmpty() || names.contains(method.name) || names.contains(named(own)))) {
					functions.add(new Declared(unit, method));
				}
			}
			if (names.isEmpty() || names.contains(beanName(unit)) || names.contains(named(unit.annotations()))) {
				functions.addAll(handlerMethods(name));
			}
		}
		return functions;
	}

	/**
	 * Finds the methods a type is a function or a handler by.
	 * @param type the internal name
	 * @return the methods that implement what Lambda or a functional interface declares
	 */
	public List<Declared> handlerMethods(String type) {
		List<Declared> methods = new ArrayList<>();
		for (String ancestor : this.hierarchy.ancestors(type)) {
			ClassUnit declarer = this.classPath.find(ancestor);
			boolean handler = StereotypeAnnotations.isHandler(ancestor) || StereotypeAnnotations.isFunction(ancestor);
			if (handler && declarer == null) {
				methods.addAll(byName(type));
			}
			else if (handler && declarer != null) {
				for (MethodNode method : declarer.node().methods) {
					Declared found = this.hierarchy.resolve(type, method.name, method.desc);
					if ((method.access & Opcodes.ACC_ABSTRACT) != 0 && found != null
							&& found.unit().origin().isEntered()) {
						methods.add(found);
					}
				}
			}
		}
		return methods;
	}

	/**
	 * Finds the methods by which a framework's own handler calls a type that extends it.
	 * @param type the internal name
	 * @return the application's methods that a superclass outside of it declares, none
	 * when no superclass handles requests
	 */
	public List<Declared> overrides(String type) {
		List<Declared> methods = new ArrayList<>();
		for (ClassUnit parent : isOfFramework(type) ? outside(type) : List.<ClassUnit>of()) {
			for (MethodNode declared : parent.node().methods) {
				Declared found = this.hierarchy.resolve(type, declared.name, declared.desc);
				boolean inherited = (declared.access & (Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC)) == 0;
				if (inherited && !declared.name.startsWith("<") && found != null && found.unit().origin().isEntered()) {
					methods.add(found);
				}
			}
		}
		return methods;
	}

	/**
	 * Says whether a type extends a handler that a framework brings.
	 * @param type the internal name
	 * @return true when it handles requests by a superclass outside the application
	 */
	public boolean isOfFramework(String type) {
		return outside(type).stream().anyMatch((unit) -> (unit.node().access & Opcodes.ACC_INTERFACE) == 0)
				&& this.hierarchy.ancestors(type).stream().anyMatch(StereotypeAnnotations::isHandler);
	}

	private List<ClassUnit> outside(String type) {
		List<ClassUnit> parents = new ArrayList<>();
		for (String ancestor : this.hierarchy.ancestors(type)) {
			ClassUnit unit = this.classPath.find(ancestor);
			if (unit != null && !unit.origin().isEntered() && !ancestor.startsWith("java/")) {
				parents.add(unit);
			}
		}
		return parents;
	}

	private List<Declared> byName(String type) {
		List<Declared> methods = new ArrayList<>();
		for (String ancestor : this.hierarchy.ancestors(type)) {
			ClassUnit unit = this.classPath.find(ancestor);
			if (unit != null && unit.origin().isEntered()) {
				for (MethodNode method : unit.node().methods) {
					if (method.name.equals("handleRequest")) {
						methods.add(new Declared(unit, method));
					}
				}
			}
		}
		return methods;
	}

	private static String beanName(ClassUnit unit) {
		String simple = unit.name().substring(Math.max(unit.name().lastIndexOf('/'), unit.name().lastIndexOf('$')) + 1);
		return simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1);
	}

	private static String named(List<AnnotationNode> annotations) {
		for (AnnotationNode annotation : annotations) {
			String name = AnnotationReader.text(annotation, "value", "name");
			if (name != null) {
				return name;
			}
		}
		return "";
	}

}
