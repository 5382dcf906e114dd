package io.chalice.policy.container;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.MethodNode;

import io.chalice.policy.analysis.TargetStage;
import io.chalice.policy.callgraph.CallGraphBuilder;
import io.chalice.policy.callgraph.ReachReason;
import io.chalice.policy.classpath.AnnotationReader;
import io.chalice.policy.classpath.ClassPath;
import io.chalice.policy.classpath.ClassUnit;
import io.chalice.policy.classpath.TypeHierarchy;
import io.chalice.policy.classpath.TypeHierarchy.Declared;

/**
 * The objects a container makes, and the methods it then calls. Spring makes all of them
 * whichever function starts, other containers what something that exists wants injected.
 */
public final class ContainerBeans {

	private final ClassPath classPath;

	private final TypeHierarchy hierarchy;

	private final MetaAnnotations annotations;

	private final BeanConditions conditions;

	private final Set<String> types;

	private final Set<String> made = new LinkedHashSet<>();

	private final LibraryConfigurations libraries;

	/**
	 * Finds the beans among the application's classes.
	 * @param classPath the classes
	 * @param hierarchy their relations
	 * @param stage what their conditions are answered by
	 */
	public ContainerBeans(ClassPath classPath, TypeHierarchy hierarchy, TargetStage stage) {
		this.classPath = classPath;
		this.hierarchy = hierarchy;
		this.annotations = new MetaAnnotations(classPath);
		this.conditions = new BeanConditions(stage);
		this.libraries = new LibraryConfigurations(classPath, hierarchy, this.annotations, this.conditions);
		this.types = new BeanTypes(classPath, this.annotations, this.conditions).find();
	}

	Set<String> types() {
		return Collections.unmodifiableSet(this.types);
	}

	/**
	 * Says whether a type's methods are called for requests only, so that making an
	 * object does not reach them.
	 * @param type the type
	 * @param declarer the type outside the analysed part that declares the methods
	 * @return true for Lambda handlers, and for functions that are beans
	 */
	public boolean isCalledForRequestsOnly(String type, String declarer) {
		return StereotypeAnnotations.isHandler(declarer)
				|| StereotypeAnnotations.isFunction(declarer) && this.types.contains(type);
	}

	/**
	 * Makes the beans and calls what a container calls without a request.
	 * @param builder receives the types and methods
	 */
	public void start(CallGraphBuilder builder) {
		InjectionPoints wanted = new InjectionPoints(this.classPath, this.annotations);
		boolean grown = true;
		while (grown) {
			grown = false;
			wanted.addAll(builder.followKnown());
			for (String name : this.types) {
				ClassUnit unit = this.classPath.find(name);
				if (unit != null) {
					grown |= make(unit, wanted, builder);
				}
			}
		}
		new ConstraintValidators(this.classPath).start(builder);
		this.libraries.provide(builder, !this.types.isEmpty());
	}

	private boolean make(ClassUnit unit, InjectionPoints wanted, CallGraphBuilder builder) {
		boolean eager = isEager(unit);
		boolean grown = false;
		boolean needed = wanted.isWanted(unit.name(), this.hierarchy)
				&& (!isProxied(unit.annotations()) || wanted.isCalled(unit.name(), this.hierarchy));
		if ((eager || needed) && this.made.add(unit.name())) {
			grown = true;
			builder.construct(unit.name(), new ReachReason(null, "bean made by the container"));
			for (MethodNode method : unit.node().methods) {
				if (isCalled(method)) {
					builder.enter(new Declared(unit, method), new ReachReason(null, "called by the container"));
				}
			}
		}
		for (MethodNode method : unit.node().methods) {
			if (isProducer(method) && (eager || isWanted(method, wanted))
					&& this.made.add(unit.name() + "." + method.name + method.desc)) {
				grown = true;
				builder.construct(unit.name(), new ReachReason(null, "bean made by the container"));
				builder.enter(new Declared(unit, method), new ReachReason(null, "bean method called by the container"));
				callNamed(method, builder);
			}
		}
		return grown;
	}

	private boolean isEager(ClassUnit unit) {
		return this.annotations.anyOf(unit.annotations(), StereotypeAnnotations.EAGER)
				|| !this.annotations.anyOf(unit.annotations(), StereotypeAnnotations.ON_DEMAND)
				|| unit.node().methods.stream().anyMatch(this::isStartedBy)
				|| this.hierarchy.ancestors(unit.name()).stream().anyMatch(this::isOfFramework);
	}

	// what a framework's own types declare it may ask for by itself
	private boolean isOfFramework(String type) {
		ClassUnit unit = this.classPath.find(type);
		boolean neutral = type.startsWith("java/") || type.startsWith("software/amazon/awssdk/")
				|| StereotypeAnnotations.isHandler(type);
		return !neutral && (unit == null || !unit.origin().isEntered());
	}

	private boolean isStartedBy(MethodNode method) {
		return this.annotations.anyOf(AnnotationReader.of(method), StereotypeAnnotations.EVENTS) || isObserver(method);
	}

	private boolean isObserver(MethodNode method) {
		for (int i = 0; i < Type.getArgumentTypes(method.desc).length; i++) {
			if (this.annotations.anyOf(AnnotationReader.ofParameter(method, i), StereotypeAnnotations.OBSERVERS)) {
				return true;
			}
		}
		return false;
	}

	private boolean isWanted(MethodNode producer, InjectionPoints wanted) {
		Type result = Type.getReturnType(producer.desc);
		if (result.getSort() != Type.OBJECT || isOfFramework(result.getInternalName())) {
			return true;
		}
		return wanted.isWanted(result.getInternalName(), this.hierarchy) && (!isProxied(AnnotationReader.of(producer))
				|| wanted.isCalled(result.getInternalName(), this.hierarchy));
	}

	private boolean isProxied(List<AnnotationNode> annotations) {
		return this.annotations.anyOf(annotations, StereotypeAnnotations.PROXIED);
	}

	private boolean isProducer(MethodNode method) {
		List<AnnotationNode> own = AnnotationReader.of(method);
		return this.annotations.anyOf(own, StereotypeAnnotations.PRODUCERS)
				&& !StereotypeAnnotations.isFunctionFactory(method) && this.conditions.hold(own);
	}

	private boolean isCalled(MethodNode method) {
		List<AnnotationNode> own = AnnotationReader.of(method);
		return !this.annotations.anyOf(own, StereotypeAnnotations.PRODUCERS)
				&& (this.annotations.anyOf(own, StereotypeAnnotations.LIFE) || isStartedBy(method));
	}

	// methods that a bean's own annotation names, or that Spring infers
	private void callNamed(MethodNode producer, CallGraphBuilder builder) {
		Type result = Type.getReturnType(producer.desc);
		if (result.getSort() != Type.OBJECT) {
			return;
		}
		Set<String> names = new LinkedHashSet<>(Set.of("close", "shutdown"));
		for (AnnotationNode annotation : AnnotationReader.of(producer)) {
			for (String attribute : List.of("initMethod", "destroyMethod", "preDestroy")) {
				String name = AnnotationReader.text(annotation, attribute);
				if (name != null) {
					names.add(name);
				}
			}
		}
		for (String type : this.classPath.applicationClasses()) {
			if (this.hierarchy.isA(type, result.getInternalName())) {
				names.stream()
					.map((name) -> this.hierarchy.resolve(type, name, "()V"))
					.forEach((found) -> call(found, builder));
			}
		}
	}

	private static void call(@Nullable Declared found, CallGraphBuilder builder) {
		if (found != null) {
			builder.enter(found, new ReachReason(null, "called by the container"));
		}
	}

}
