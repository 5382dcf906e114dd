package io.chalice.autoconfigure.validation;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.TypeVariable;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.validation.Constraint;
import jakarta.validation.Valid;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Tells methods whose arguments may violate something from those of which nothing is
 * demanded: calls of the latter need no validator, so that Jakarta Validation's provider
 * is not set up for them. In doubt a method has constraints: constraints are inherited
 * from every method that is overridden (Jakarta Validation 3.1, section 5.6.5), stand in
 * type arguments (section 7), and on classes of which nothing is known here. The first
 * request asks, so there are loops instead of streams: each lambda is a class to load.
 */
public final class DeclaredConstraints {

	// by name: none of these classes is to be loaded for it
	private static final Set<String> OWN_PACKAGES = Set.of("io.chalice", "io.chalice.sqs", "io.chalice.s3",
			"io.chalice.schedule", "com.amazonaws.services.lambda.runtime");

	private final boolean annotationsOnly;

	private final Map<Method, Boolean> known = new ConcurrentHashMap<>();

	/**
	 * Create a new {@link DeclaredConstraints} for constraints that stand in annotations
	 * only.
	 */
	public DeclaredConstraints() {
		this(true);
	}

	private DeclaredConstraints(boolean annotationsOnly) {
		this.annotationsOnly = annotationsOnly;
	}

	/**
	 * Constraints that may also stand in XML or be made by code: any method may have
	 * some.
	 * @return what assumes them
	 */
	public static DeclaredConstraints anywhere() {
		return new DeclaredConstraints(false);
	}

	/**
	 * Return whether arguments of a method have to be validated.
	 * @param method a bean's method
	 * @return {@code false} if nothing can be wrong with them
	 */
	public boolean mayConstrain(Method method) {
		if (!this.annotationsOnly) {
			return true;
		}
		Boolean found = this.known.get(method);
		if (found == null) {
			found = isConstrained(method);
			this.known.put(method, found);
		}
		return found;
	}

	private static boolean isConstrained(Method method) {
		for (Class<?> type = method.getDeclaringClass(); type != null; type = type.getSuperclass()) {
			if (isConstrained(type, method)) {
				return true;
			}
		}
		for (Class<?> type : ClassUtils.getAllInterfacesForClassAsSet(method.getDeclaringClass())) {
			if (isConstrained(type, method)) {
				return true;
			}
		}
		return false;
	}

	// what a method is or overrides
	private static boolean isConstrained(Class<?> type, Method method) {
		for (Method declared : ReflectionUtils.getDeclaredMethods(type)) {
			if (declared.getName().equals(method.getName())
					&& declared.getParameterCount() == method.getParameterCount()
					&& (hasConstraint(declared) || hasConstrainedParameter(declared))) {
				return true;
			}
		}
		return false;
	}

	private static boolean hasConstrainedParameter(Method method) {
		for (Parameter parameter : method.getParameters()) {
			if (isConstrained(parameter)) {
				return true;
			}
		}
		return false;
	}

	private static boolean isConstrained(Parameter parameter) {
		return hasConstraint(parameter) || parameter.getParameterizedType() instanceof TypeVariable
				|| !isUnconstrained(parameter.getType()) || isConstrained(parameter.getAnnotatedType());
	}

	private static boolean isConstrained(AnnotatedType type) {
		if (hasConstraint(type)) {
			return true;
		}
		AnnotatedType[] parts = new AnnotatedType[0];
		if (type instanceof AnnotatedParameterizedType parameterized) {
			parts = parameterized.getAnnotatedActualTypeArguments();
		}
		else if (type instanceof AnnotatedArrayType array) {
			parts = new AnnotatedType[] { array.getAnnotatedGenericComponentType() };
		}
		else if (type instanceof AnnotatedWildcardType wildcard) {
			parts = wildcard.getAnnotatedUpperBounds();
		}
		for (AnnotatedType part : parts) {
			if (isConstrained(part)) {
				return true;
			}
		}
		return false;
	}

	// elements of arrays and collections are validated only where an annotation says so;
	// an argument that may be anything may be of a class with constraints
	private static boolean isUnconstrained(Class<?> type) {
		return type != Object.class && (type.isPrimitive() || type.isArray() || (type.isEnum() && !hasConstraint(type))
				|| type.getName().startsWith("java.") || OWN_PACKAGES.contains(type.getPackageName()));
	}

	private static boolean hasConstraint(AnnotatedElement element) {
		for (Annotation annotation : element.getAnnotations()) {
			if (isConstraint(annotation)) {
				return true;
			}
		}
		return false;
	}

	private static boolean isConstraint(Annotation annotation) {
		Class<? extends Annotation> type = annotation.annotationType();
		return type == Valid.class || type.isAnnotationPresent(Constraint.class) || isContainer(type);
	}

	private static boolean isContainer(Class<? extends Annotation> type) {
		Method value = ReflectionUtils.findMethod(type, "value");
		Class<?> element = (value != null) ? value.getReturnType().getComponentType() : null;
		return element != null && element.isAnnotationPresent(Constraint.class);
	}

}
