package io.chalice.policy.container;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

import io.chalice.policy.callgraph.CallGraphBuilder;
import io.chalice.policy.callgraph.Reach;
import io.chalice.policy.classpath.Annotations;
import io.chalice.policy.classpath.ClassPath;
import io.chalice.policy.classpath.ClassUnit;
import io.chalice.policy.classpath.Hierarchy;
import io.chalice.policy.classpath.Hierarchy.Declared;
import io.chalice.policy.classpath.Territory;

/**
 * The objects a container makes, whichever function starts it, and the methods it then
 * calls.
 */
public final class Beans {

	private static final String IMPORTS = "META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration";

	private final ClassPath classPath;

	private final Hierarchy hierarchy;

	private final MetaAnnotations annotations;

	private final Set<String> types = new LinkedHashSet<>();

	/**
	 * Finds the beans among the application's classes.
	 * @param classPath the classes
	 * @param hierarchy their relations
	 */
	public Beans(ClassPath classPath, Hierarchy hierarchy) {
		this.classPath = classPath;
		this.hierarchy = hierarchy;
		this.annotations = new MetaAnnotations(classPath);
		for (String name : classPath.applicationClasses()) {
			ClassUnit unit = classPath.find(name);
			if (unit != null && this.annotations.anyOf(unit.annotations(), Stereotypes.BEANS)) {
				this.types.add(name);
			}
		}
	}

	/**
	 * Says whether a type's methods are called for requests only, so that making an
	 * object does not reach them.
	 * @param type the type
	 * @param declarer the type outside the analysed part that declares the methods
	 * @return true for Lambda handlers, and for functions that are beans
	 */
	public boolean isCalledForRequestsOnly(String type, String declarer) {
		return Stereotypes.isHandler(declarer) || Stereotypes.isFunction(declarer) && this.types.contains(type);
	}

	/**
	 * Makes the beans and calls what a container calls without a request.
	 * @param builder receives the types and methods
	 */
	public void start(CallGraphBuilder builder) {
		for (String name : this.types) {
			ClassUnit unit = this.classPath.find(name);
			if (unit != null) {
				builder.construct(name, new Reach(null, "bean made by the container"));
				for (MethodNode method : unit.node().methods) {
					String how = how(method);
					if (how != null) {
						builder.enter(new Declared(unit, method), new Reach(null, how));
					}
				}
			}
		}
		if (!this.types.isEmpty()) {
			for (String name : this.classPath.lines(IMPORTS, ".imports")) {
				provide(name.replace('.', '/'), builder);
			}
		}
	}

	private @Nullable String how(MethodNode method) {
		List<AnnotationNode> own = Annotations.of(method);
		if (this.annotations.anyOf(own, Stereotypes.PRODUCERS)) {
			return isFunctionFactory(method) ? null : "bean method called by the container";
		}
		return this.annotations.anyOf(own, Stereotypes.LIFE) ? "called by the container" : null;
	}

	private boolean isFunctionFactory(MethodNode method) {
		Type result = Type.getReturnType(method.desc);
		return result.getSort() == Type.OBJECT && Stereotypes.isFunction(result.getInternalName());
	}

	// lets the types that a library's configuration makes exist, without running anything
	// of it
	private void provide(String configuration, CallGraphBuilder builder) {
		ClassUnit unit = this.classPath.find(configuration);
		if (unit == null || unit.territory() != Territory.LIBRARY) {
			return;
		}
		for (MethodNode method : unit.node().methods) {
			Type result = Type.getReturnType(method.desc);
			if (result.getSort() == Type.OBJECT
					&& this.annotations.anyOf(Annotations.of(method), Stereotypes.PRODUCERS)) {
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
				provide(inner.name, builder);
			}
		}
	}

	/**
	 * Finds the methods that answer requests in a framework's way.
	 * @return methods of beans
	 */
	public List<Declared> endpoints() {
		List<Declared> endpoints = new ArrayList<>();
		for (String name : this.types) {
			for (String ancestor : this.hierarchy.ancestors(name)) {
				ClassUnit unit = this.classPath.find(ancestor);
				if (unit != null && unit.territory().isEntered()) {
					for (MethodNode method : unit.node().methods) {
						if (this.annotations.anyOf(Annotations.of(method), Stereotypes.ENDPOINTS)) {
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
		for (String name : this.types) {
			ClassUnit unit = this.classPath.find(name);
			if (unit == null) {
				continue;
			}
			for (MethodNode method : unit.node().methods) {
				List<AnnotationNode> own = Annotations.of(method);
				if (isFunctionFactory(method) && this.annotations.anyOf(own, Stereotypes.PRODUCERS)
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
			boolean handler = Stereotypes.isHandler(ancestor) || Stereotypes.isFunction(ancestor);
			if (handler && declarer == null) {
				methods.addAll(byName(type));
			}
			else if (handler && declarer != null) {
				for (MethodNode method : declarer.node().methods) {
					Declared found = this.hierarchy.resolve(type, method.name, method.desc);
					if ((method.access & Opcodes.ACC_ABSTRACT) != 0 && found != null
							&& found.unit().territory().isEntered()) {
						methods.add(found);
					}
				}
			}
		}
		return methods;
	}

	private List<Declared> byName(String type) {
		List<Declared> methods = new ArrayList<>();
		for (String ancestor : this.hierarchy.ancestors(type)) {
			ClassUnit unit = this.classPath.find(ancestor);
			if (unit != null && unit.territory().isEntered()) {
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
			String name = Annotations.text(annotation, "value", "name");
			if (name != null) {
				return name;
			}
		}
		return "";
	}

}
