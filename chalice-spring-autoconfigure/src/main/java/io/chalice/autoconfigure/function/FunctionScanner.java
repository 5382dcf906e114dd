package io.chalice.autoconfigure.function;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;

import io.chalice.ChaliceFunction;
import io.chalice.autoconfigure.bean.AnnotatedMethod;
import io.chalice.autoconfigure.bean.BeanMethods;
import io.chalice.declaration.UnusableFunctionException;
import io.chalice.model.FunctionModel;

/**
 * Finds the Lambda functions among the beans: annotated methods, and annotated beans that
 * are a {@link Function}, {@link Consumer} or {@link Supplier}.
 */
public final class FunctionScanner {

	private final ConfigurableListableBeanFactory beanFactory;

	private final BeanMethods beanMethods;

	/**
	 * Create a scanner.
	 * @param beanFactory where the beans are
	 * @param beanMethods where annotated methods are found
	 */
	public FunctionScanner(ConfigurableListableBeanFactory beanFactory, BeanMethods beanMethods) {
		this.beanFactory = beanFactory;
		this.beanMethods = beanMethods;
	}

	/**
	 * Find the functions.
	 * @return the functions in order of name
	 * @throws UnusableFunctionException when an event cannot be bound to one of them
	 */
	public List<FoundFunction> scan() {
		List<FoundFunction> found = new ArrayList<>();
		for (AnnotatedMethod method : this.beanMethods.withAnnotation(ChaliceFunction.class)) {
			if (!AnnotatedElementUtils.hasAnnotation(method.method(), Bean.class)) {
				ChaliceFunction function = AnnotatedElementUtils.findMergedAnnotation(method.method(),
						ChaliceFunction.class);
				found.add(MethodFunction.of((function != null) ? function.value() : "", method));
			}
		}
		Map<String, BeanFunction> beans = new LinkedHashMap<>();
		for (String definitionName : this.beanMethods.candidates()) {
			// not eager: that would create every factory bean to ask for its type
			ChaliceFunction function = this.beanFactory.findAnnotationOnBean(definitionName, ChaliceFunction.class,
					false);
			if (function != null) {
				String beanName = ScopedProxyUtils.isScopedTarget(definitionName)
						? ScopedProxyUtils.getOriginalBeanName(definitionName) : definitionName;
				beans.putIfAbsent(beanName, bean(function.value(), beanName, definitionName));
			}
		}
		found.addAll(beans.values());
		found.sort(Comparator.comparing((FoundFunction function) -> function.model().name())
			.thenComparing((function) -> function.model().handler()));
		return found;
	}

	private BeanFunction bean(String name, String beanName, String definitionName) {
		Class<?> type = this.beanFactory.getType(definitionName, false);
		if (type == null) {
			throw new UnusableFunctionException("bean '%s'".formatted(beanName), "its type is unknown");
		}
		BeanDefinition definition = this.beanFactory.getMergedBeanDefinition(definitionName);
		ResolvableType resolved = (definition.getResolvableType().resolve() != null) ? definition.getResolvableType()
				: ResolvableType.forClass(type);
		FunctionKind kind = FunctionKind.of(type);
		String handler = handler(beanName, definition, type, kind);
		if (kind == null) {
			throw new UnusableFunctionException(handler, "it is not a Function, Consumer or Supplier");
		}
		return new BeanFunction(new FunctionModel(name, handler), beanName, resolved, kind);
	}

	/**
	 * Return the method from which a bean's code is reached: its factory method, which
	 * may consist of a lambda, or the one that is called.
	 * @param beanName the bean's name
	 * @param definition its definition
	 * @param type its type
	 * @param kind what it is, or {@code null} if nothing that can be called
	 * @return the method as the application model names it
	 */
	private static String handler(String beanName, BeanDefinition definition, Class<?> type,
			@Nullable FunctionKind kind) {
		Class<?> userType = ClassUtils.getUserClass(type);
		if (definition instanceof RootBeanDefinition root && root.getResolvedFactoryMethod() != null) {
			Method factory = root.getResolvedFactoryMethod();
			return new AnnotatedMethod(beanName, ClassUtils.getUserClass(factory.getDeclaringClass()), factory)
				.handler();
		}
		return (kind != null) ? new AnnotatedMethod(beanName, userType, kind.method(userType)).handler()
				: userType.getName();
	}

}
