package io.chalice.policy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodNode;

import io.chalice.policy.analysis.EntryPoint;
import io.chalice.policy.analysis.TargetStage;
import io.chalice.policy.callgraph.CallGraph;
import io.chalice.policy.callgraph.CallGraphBuilder;
import io.chalice.policy.callgraph.ReachReason;
import io.chalice.policy.classpath.ClassPath;
import io.chalice.policy.classpath.ClassUnit;
import io.chalice.policy.classpath.TypeHierarchy;
import io.chalice.policy.classpath.TypeHierarchy.Declared;
import io.chalice.policy.container.HandlerMethods;
import io.chalice.policy.explain.AnalysisWarning;
import io.chalice.policy.explain.AnalysisWarnings;

/**
 * Finds the methods that entry points name and makes them reachable.
 */
final class EntryMethods {

	// what the main of an application hands over to
	private static final List<String> STARTERS = List.of("org/springframework/boot/SpringApplication",
			"org/springframework/boot/builder/SpringApplicationBuilder", "io/micronaut/runtime/Micronaut",
			"io/quarkus/runtime/Quarkus");

	private final ClassPath classPath;

	private final TypeHierarchy hierarchy;

	private final HandlerMethods handlers;

	private final TargetStage stage;

	private final AnalysisWarnings warnings;

	EntryMethods(ClassPath classPath, TypeHierarchy hierarchy, HandlerMethods handlers, TargetStage stage,
			AnalysisWarnings warnings) {
		this.classPath = classPath;
		this.hierarchy = hierarchy;
		this.handlers = handlers;
		this.stage = stage;
		this.warnings = warnings;
	}

	void enter(List<EntryPoint> entryPoints, CallGraphBuilder builder) {
		if (entryPoints.isEmpty()) {
			everything("The application has no entry point", "application", builder);
		}
		for (EntryPoint entryPoint : entryPoints) {
			enter(entryPoint, builder);
		}
	}

	private void enter(EntryPoint entryPoint, CallGraphBuilder builder) {
		String type = entryPoint.internalName();
		ClassUnit unit = this.classPath.find(type);
		if (unit == null || !unit.origin().isEntered()) {
			framework(entryPoint, unit == null, builder);
			return;
		}
		List<Declared> methods = methods(entryPoint, type);
		if (methods.isEmpty()) {
			methods = this.handlers.overrides(type);
		}
		if (methods.isEmpty() && this.handlers.isOfFramework(type)) {
			framework(entryPoint, false, builder);
			return;
		}
		if (methods.isEmpty()) {
			everything("The entry point " + entryPoint + " names no method", entryPoint.toString(), builder);
		}
		ReachReason reach = new ReachReason(null, "entry point " + entryPoint);
		builder.construct(type, reach);
		methods.forEach((method) -> builder.enter(method, reach));
	}

	private List<Declared> methods(EntryPoint entryPoint, String type) {
		if (entryPoint.method() == null) {
			List<Declared> methods = this.handlers.handlerMethods(type);
			return methods.isEmpty() ? named(new EntryPoint(entryPoint.className(), "handleRequest", null), type)
					: methods;
		}
		return named(entryPoint, type);
	}

	private List<Declared> named(EntryPoint entryPoint, String type) {
		List<Declared> methods = new ArrayList<>();
		for (String ancestor : this.hierarchy.ancestors(type)) {
			ClassUnit unit = this.classPath.find(ancestor);
			if (unit != null && unit.origin().isEntered()) {
				for (MethodNode method : unit.node().methods) {
					if (method.name.equals(entryPoint.method()) && (method.access & Opcodes.ACC_ABSTRACT) == 0
							&& takes(method, entryPoint)) {
						methods.add(new Declared(unit, method));
					}
				}
			}
		}
		return methods;
	}

	private static boolean takes(MethodNode method, EntryPoint entryPoint) {
		String parameters = entryPoint.parameters();
		if (parameters == null || method.desc.equals(parameters)) {
			return true;
		}
		Type[] types = Type.getArgumentTypes(method.desc);
		String[] names = parameters.isEmpty() ? new String[0] : parameters.replaceAll("<[^>]*>", "").split(",");
		if (types.length != names.length) {
			return false;
		}
		for (int i = 0; i < names.length; i++) {
			String name = types[i].getClassName().replace('$', '.');
			String wanted = names[i].replace('$', '.').replace("...", "[]");
			if (!name.equals(wanted) && !name.endsWith("." + wanted)) {
				return false;
			}
		}
		return true;
	}

	// a handler that a framework brings calls the application's functions and endpoints
	private void framework(EntryPoint entryPoint, boolean missing, CallGraphBuilder builder) {
		Set<String> names = new LinkedHashSet<>();
		for (String key : List.of("spring.cloud.function.definition", "quarkus.lambda.handler")) {
			String property = this.stage.properties().find(key);
			String variable = this.stage.variables().find(key.replace('.', '_').toUpperCase(Locale.ROOT));
			String value = (variable != null) ? variable : property;
			if (value != null) {
				names.addAll(List.of(value.split("[|,;]")));
			}
		}
		ReachReason reach = new ReachReason(null, "entry point " + entryPoint);
		List<Declared> methods = new ArrayList<>(this.handlers.functions(names));
		if (names.isEmpty()) {
			methods.addAll(this.handlers.endpoints());
		}
		if (methods.isEmpty()) {
			everything(
					"The entry point " + entryPoint + (missing ? " is not on the class path" : " leads to no function"),
					entryPoint.toString(), builder);
		}
		for (Declared method : methods) {
			builder.construct(method.unit().name(), reach);
			builder.enter(method, reach);
		}
	}

	/**
	 * Says whether what is entered is the start of a web application.
	 * @param entryPoints the entry points
	 * @param graph what they reach
	 * @return true when a {@code main} hands over to a framework that calls the rest
	 */
	boolean isWebApplication(List<EntryPoint> entryPoints, CallGraph graph) {
		return entryPoints.stream().anyMatch((entryPoint) -> "main".equals(entryPoint.method()))
				&& STARTERS.stream().anyMatch(graph::calls);
	}

	/**
	 * Enters what a started application answers by.
	 * @param builder receives the methods
	 */
	void enterMappings(CallGraphBuilder builder) {
		List<Declared> methods = new ArrayList<>(this.handlers.endpoints());
		if (this.classPath.find("org/springframework/cloud/function/context/FunctionCatalog") != null) {
			methods.addAll(this.handlers.functions(Set.of()));
		}
		for (Declared method : methods) {
			builder.enter(method, new ReachReason(null, "mapping of the web application"));
		}
		if (!methods.isEmpty()) {
			this.warnings.add(AnalysisWarning.Kind.HINT, "main",
					"The entry point main starts a web application; all of its mappings count, the first is "
							+ ClassPath.dotted(methods.get(0).unit().name()) + "." + methods.get(0).method().name
							+ ".");
		}
	}

	/**
	 * Counts all of the application as reachable, which is safe where nothing better is
	 * known.
	 * @param why the sentence's beginning for the warning
	 * @param subject what it is about
	 * @param builder receives all methods
	 */
	void everything(String why, String subject, CallGraphBuilder builder) {
		this.warnings.add(AnalysisWarning.Kind.NO_ENTRY_POINT, subject,
				why + "; every method of the application counts.");
		everything(new ReachReason(null, "part of the application"), builder);
	}

	void everything(ReachReason reach, CallGraphBuilder builder) {
		for (String name : this.classPath.applicationClasses()) {
			ClassUnit unit = this.classPath.find(name);
			if (unit != null) {
				builder.construct(name, reach);
				for (MethodNode method : unit.node().methods) {
					if ((method.access & Opcodes.ACC_ABSTRACT) == 0) {
						builder.enter(new Declared(unit, method), reach);
					}
				}
			}
		}
	}

}
