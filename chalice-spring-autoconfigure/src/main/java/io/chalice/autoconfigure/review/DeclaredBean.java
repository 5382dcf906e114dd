package io.chalice.autoconfigure.review;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;

/**
 * A bean of the application itself. Classes that an application need not have are asked
 * for by name.
 *
 * @param type its class
 * @param factory the method that makes it, or {@code null} without one
 */
record DeclaredBean(Class<?> type, @Nullable Method factory) {

	/**
	 * Return where the bean is declared.
	 * @return its factory method or its class
	 */
	String place() {
		return (this.factory != null) ? place(this.factory.getDeclaringClass(), this.factory) : this.type.getName();
	}

	/**
	 * Return how a method is named.
	 * @param owner the class
	 * @param method its method
	 * @return {@code com.example.Cities#state(String)}
	 */
	static String place(Class<?> owner, Method method) {
		return "%s#%s(%s)".formatted(owner.getName(), method.getName(),
				Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).collect(Collectors.joining(",")));
	}

	/**
	 * Return whether the bean is of a type.
	 * @param typeName the name of a class or interface
	 * @return {@code true} if its class is, extends or implements it
	 */
	boolean isA(String typeName) {
		return isA(this.type, typeName, new HashSet<>());
	}

	private static boolean isA(@Nullable Class<?> type, String typeName, Set<Class<?>> seen) {
		if (type == null || !seen.add(type)) {
			return false;
		}
		return type.getName().equals(typeName) || isA(type.getSuperclass(), typeName, seen)
				|| Arrays.stream(type.getInterfaces()).anyMatch((parent) -> isA(parent, typeName, seen));
	}

	/**
	 * Return an annotation of the bean's class.
	 * @param annotationName the annotation's name
	 * @return the annotation, also when it stands on another annotation, an interface or
	 * a base class
	 */
	MergedAnnotation<?> annotation(String annotationName) {
		return MergedAnnotations.from(this.type, SearchStrategy.TYPE_HIERARCHY).get(annotationName);
	}

	boolean has(String annotationName) {
		return annotation(annotationName).isPresent();
	}

	/**
	 * Return an annotation of a method.
	 * @param method the method
	 * @param annotationName the annotation's name
	 * @return the annotation
	 */
	static MergedAnnotation<?> annotation(Method method, String annotationName) {
		return MergedAnnotations.from(method, SearchStrategy.TYPE_HIERARCHY).get(annotationName);
	}

}
