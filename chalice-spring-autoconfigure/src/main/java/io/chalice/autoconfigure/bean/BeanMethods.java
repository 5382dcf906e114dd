package io.chalice.autoconfigure.bean;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

import io.chalice.declaration.UnreachableMethodException;

/**
 * Finds annotated methods among the beans of a factory without creating a bean.
 */
public final class BeanMethods {

	private final ConfigurableListableBeanFactory beanFactory;

	private final Set<String> unannotated;

	/**
	 * Create a finder.
	 * @param beanFactory where the beans are
	 */
	public BeanMethods(ConfigurableListableBeanFactory beanFactory) {
		this.beanFactory = beanFactory;
		this.unannotated = UnannotatedBeans.known();
	}

	/**
	 * Return the beans that may carry an annotation.
	 * @return the names of their definitions
	 */
	public List<String> candidates() {
		List<String> names = new ArrayList<>();
		for (String name : this.beanFactory.getBeanDefinitionNames()) {
			if (!this.unannotated.contains(name)) {
				names.add(name);
			}
		}
		return names;
	}

	/**
	 * Find the methods that carry an annotation, themselves, through another annotation,
	 * or on an interface they implement.
	 * @param annotation the annotation
	 * @return the methods, in order of bean and method name
	 * @throws UnreachableMethodException when one of them is private
	 */
	public List<AnnotatedMethod> withAnnotation(Class<? extends Annotation> annotation) {
		return withAnyAnnotation(List.of(annotation));
	}

	/**
	 * Find the methods that carry one of some annotations, likewise.
	 * @param annotations the annotations
	 * @return the methods, in order of bean and method name, none twice
	 * @throws UnreachableMethodException when one of them is private
	 */
	public List<AnnotatedMethod> withAnyAnnotation(List<Class<? extends Annotation>> annotations) {
		List<AnnotatedMethod> found = new ArrayList<>();
		for (String beanName : candidates()) {
			Class<?> type = typeOf(beanName);
			if (type != null && AnnotationUtils.isCandidateClass(type, annotations)) {
				methods(beanName, type, annotations).forEach((signature, method) -> found.add(method));
			}
		}
		return found;
	}

	/**
	 * Return a bean's class as it was written.
	 * @param beanName the bean's name
	 * @return the class, or {@code null} when it is unknown, or of Spring itself
	 */
	public @Nullable Class<?> typeOf(String beanName) {
		if (ScopedProxyUtils.isScopedTarget(beanName)) {
			return null;
		}
		Class<?> type = declaredType(beanName);
		if (type == null) {
			return null;
		}
		Class<?> userType = ClassUtils.getUserClass(type);
		return isOfSpring(userType) ? null : userType;
	}

	/**
	 * Return the type that a bean's definition has. What the bean turns out to be once it
	 * is created (a proxy, a class that a factory method does not mention) must make no
	 * difference: the application described is the one that runs.
	 * @param beanName the bean's name
	 * @return the type, or {@code null} when it is unknown
	 */
	private @Nullable Class<?> declaredType(String beanName) {
		BeanDefinition definition = this.beanFactory.getMergedBeanDefinition(beanName);
		if (definition.isAbstract()) {
			return null;
		}
		Class<?> declared = definition.getResolvableType().resolve();
		return (declared == null || FactoryBean.class.isAssignableFrom(declared))
				? this.beanFactory.getType(beanName, false) : declared;
	}

	private static boolean isOfSpring(Class<?> type) {
		return type.getName().startsWith("org.springframework.")
				&& !AnnotatedElementUtils.isAnnotated(type, Component.class);
	}

	private Map<String, AnnotatedMethod> methods(String beanName, Class<?> type,
			List<Class<? extends Annotation>> annotations) {
		Map<String, AnnotatedMethod> methods = new TreeMap<>();
		MethodIntrospector
			.selectMethods(type,
					(MethodIntrospector.MetadataLookup<Class<? extends Annotation>>) (method) -> first(method,
							annotations))
			.forEach((method, annotation) -> {
				AnnotatedMethod annotated = new AnnotatedMethod(beanName, type, method);
				checkReachable(annotated, annotation);
				methods.put(annotated.handler(), annotated);
			});
		return methods;
	}

	private static @Nullable Class<? extends Annotation> first(Method method,
			List<Class<? extends Annotation>> annotations) {
		for (Class<? extends Annotation> annotation : annotations) {
			if (AnnotatedElementUtils.hasAnnotation(method, annotation)) {
				return annotation;
			}
		}
		return null;
	}

	private static void checkReachable(AnnotatedMethod annotated, Class<? extends Annotation> annotation) {
		Method method = annotated.method();
		if (Modifier.isPrivate(method.getModifiers())) {
			throw new UnreachableMethodException(annotated.handler(), annotation.getSimpleName());
		}
	}

}
