package io.chalice.autoconfigure.diagnostics;

import java.lang.reflect.Method;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

import io.chalice.ChaliceRoute;
import io.chalice.HttpMethod;
import io.chalice.autoconfigure.bean.AnnotatedMethod;

/**
 * A route as it is written, so that an explanation can show the one line that changes
 * with everything else on it as it was.
 */
final class DeclaredRoute {

	private final String handler;

	private final RouteAnnotation onMethod;

	private final @Nullable RouteAnnotation onClass;

	private DeclaredRoute(String handler, RouteAnnotation onMethod, @Nullable RouteAnnotation onClass) {
		this.handler = handler;
		this.onMethod = onMethod;
		this.onClass = onClass;
	}

	/**
	 * Find a route.
	 * @param handler where it is, {@code com.example.Cities#state(String)}
	 * @return the route; one that says nothing when the handler cannot be found
	 */
	static DeclaredRoute of(String handler) {
		Method method = find(handler);
		if (method == null) {
			return new DeclaredRoute(handler, RouteAnnotation.NOTHING, null);
		}
		ChaliceRoute onMethod = AnnotatedElementUtils.findMergedAnnotation(method, ChaliceRoute.class);
		ChaliceRoute onClass = AnnotatedElementUtils.findMergedAnnotation(typeOf(handler), ChaliceRoute.class);
		return new DeclaredRoute(handler, (onMethod != null) ? RouteAnnotation.of(onMethod) : RouteAnnotation.NOTHING,
				(onClass != null) ? RouteAnnotation.of(onClass) : null);
	}

	static @Nullable Method find(String handler) {
		if (!ClassUtils.isPresent(typeName(handler), Thread.currentThread().getContextClassLoader())) {
			return null;
		}
		Class<?> type = typeOf(handler);
		return Arrays.stream(ReflectionUtils.getAllDeclaredMethods(type))
			.filter((method) -> new AnnotatedMethod("", type, method).handler().equals(handler))
			.findFirst()
			.orElse(null);
	}

	private static Class<?> typeOf(String handler) {
		return ClassUtils.resolveClassName(typeName(handler), Thread.currentThread().getContextClassLoader());
	}

	private static String typeName(String handler) {
		int end = handler.indexOf('#');
		return (end < 0) ? handler : handler.substring(0, end);
	}

	/**
	 * Say how to give the route another path: on the method, or on the class when it is
	 * the prefix that changes.
	 * @param path the whole path
	 * @return the sentence and the line
	 */
	String withPath(String path) {
		String prefix = (this.onClass != null) ? this.onClass.path().replaceAll("/$", "") : "";
		if (path.startsWith(prefix + "/") || path.equals(prefix)) {
			return change(this.handler, this.onMethod.withPath(path.substring(prefix.length())));
		}
		String own = this.onMethod.path();
		if (this.onClass != null && path.endsWith(own)) {
			return change(typeName(this.handler),
					this.onClass.withPath(path.substring(0, path.length() - own.length())));
		}
		return change(this.handler, this.onMethod.withPath(path));
	}

	/**
	 * Say how to add a variable to the end of the route's path.
	 * @param name the variable's name
	 * @return the sentence and the line
	 */
	String withVariable(String name) {
		return change(this.handler,
				this.onMethod.withPath(this.onMethod.path().replaceAll("/$", "") + "/{" + name + "}"));
	}

	/**
	 * Return whether the route or its class says something.
	 * @param attribute the annotation's attribute
	 * @return {@code false} when it is left to the properties
	 */
	boolean says(String attribute) {
		return this.onMethod.says(attribute) || (this.onClass != null && this.onClass.says(attribute));
	}

	/**
	 * Return whether the route answers a method.
	 * @param method the method
	 * @return {@code true} if the route or its class names it, or neither names any and
	 * it is the default
	 */
	boolean answers(HttpMethod method) {
		if (!says("methods")) {
			return method == HttpMethod.GET;
		}
		String declared = this.onMethod.attributes().get("methods");
		String methods = (declared != null || this.onClass == null) ? declared
				: this.onClass.attributes().get("methods");
		return methods != null && (methods + " ").matches(".*\\." + method + "[, ].*");
	}

	/**
	 * Say how to change an attribute where it is written: on the class when only that
	 * says something of it, else on the method.
	 * @param attribute the attribute's name
	 * @param source its value as source code, or {@code null} to take it away
	 * @return the sentence and the line
	 */
	String with(String attribute, @Nullable String source) {
		if (this.onClass != null && this.onClass.says(attribute) && !this.onMethod.says(attribute)) {
			return change(typeName(this.handler), this.onClass.with(attribute, source));
		}
		return change(this.handler, this.onMethod.with(attribute, source));
	}

	/**
	 * Return the annotation on the method with an attribute changed.
	 * @param attribute the attribute's name
	 * @param source its value as source code
	 * @return the line
	 */
	String line(String attribute, String source) {
		return this.onMethod.with(attribute, source).toString();
	}

	private static String change(String place, RouteAnnotation annotation) {
		return "Change the annotation on %s to:\n\n    %s".formatted(place, annotation);
	}

}
