package io.chalice.autoconfigure.function;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;

import io.chalice.ChaliceFunction;
import io.chalice.autoconfigure.AnnotatedMethod;
import io.chalice.autoconfigure.BeanMethods;
import io.chalice.mistake.UnusableFunctionException;
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
		for (String beanName : this.beanFactory.getBeanNamesForAnnotation(ChaliceFunction.class)) {
			ChaliceFunction function = this.beanFactory.findAnnotationOnBean(beanName, ChaliceFunction.class, false);
			if (function != null) {
				found.add(bean(function.value(), beanName));
			}
		}
		found.sort(Comparator.comparing((FoundFunction function) -> function.model().name())
			.thenComparing((function) -> function.model().handler()));
		return found;
	}

	private FoundFunction bean(String name, String beanName) {
		ResolvableType type = this.beanFactory.getMergedBeanDefinition(beanName).getResolvableType();
		Class<?> beanClass = this.beanFactory.getType(beanName, false);
		if (beanClass == null) {
			throw new UnusableFunctionException("bean '%s'".formatted(beanName), "its type is unknown");
		}
		ResolvableType resolved = (type.resolve() != null) ? type : ResolvableType.forClass(beanClass);
		String handler = "%s (bean '%s')".formatted(resolved, beanName);
		FunctionModel model = new FunctionModel(name, handler);
		if (Function.class.isAssignableFrom(beanClass)) {
			return new BeanFunction(model, beanName, resolved.as(Function.class).getGeneric(0).getType());
		}
		if (Consumer.class.isAssignableFrom(beanClass)) {
			return new BeanFunction(model, beanName, resolved.as(Consumer.class).getGeneric(0).getType());
		}
		if (Supplier.class.isAssignableFrom(beanClass)) {
			return new BeanFunction(model, beanName, Object.class);
		}
		throw new UnusableFunctionException(handler, "it is no Function, Consumer or Supplier");
	}

}
