package io.chalice.autoconfigure.infrastructure;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindMethod;
import org.springframework.boot.validation.beanvalidation.MethodValidationExcludeFilter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.validation.annotation.Validated;

/**
 * Whether Spring Boot may have something to validate between beans: arguments and results
 * of classes that are {@link Validated}. What does it is made at each start, before any
 * other bean, to look at all of them. In doubt there is such a class: where a bean's own
 * class cannot be told from its definition, and where something of the application's may
 * change other beans.
 */
final class MethodValidation {

	/** What validates. */
	static final String PROCESSOR = "methodValidationPostProcessor";

	// what leaves classes alone whose properties are bound: those are validated otherwise
	private static final String FILTER = "org.springframework.boot.context.properties."
			+ "EnableConfigurationPropertiesRegistrar.methodValidationExcludeFilter";

	private static final String MADE_BY = "org.springframework.boot.validation.autoconfigure."
			+ "ValidationAutoConfiguration";

	// whose beans are of no class that an application has written
	private static final List<String> KNOWN = List.of("org.springframework.", "io.chalice.autoconfigure.");

	private final ConfigurableListableBeanFactory beanFactory;

	MethodValidation(ConfigurableListableBeanFactory beanFactory) {
		this.beanFactory = beanFactory;
	}

	/**
	 * Return whether Spring Boot's validation may matter.
	 * @return {@code false} only if it would find nothing to validate
	 */
	boolean isPossible() {
		return !isUnchanged() || Stream.of(this.beanFactory.getBeanDefinitionNames()).anyMatch(this::mayConcern);
	}

	// with another annotation than Spring's it finds other classes
	private boolean isUnchanged() {
		if (!this.beanFactory.containsBeanDefinition(PROCESSOR)) {
			return false;
		}
		BeanDefinition definition = this.beanFactory.getMergedBeanDefinition(PROCESSOR);
		return MADE_BY.equals(LazyInfrastructure.origin(definition)) && !definition.hasPropertyValues();
	}

	private boolean mayConcern(String name) {
		Class<?> type = this.beanFactory.getType(name, false);
		if (type == null || isValidated(type)) {
			return true;
		}
		BeanDefinition definition = this.beanFactory.getMergedBeanDefinition(name);
		boolean produced = isProduced(name, definition);
		return !isKnown(produced ? name : LazyInfrastructure.origin(definition))
				&& (!isExact(definition, type, produced) || mayChangeOthers(type));
	}

	private static boolean mayChangeOthers(Class<?> type) {
		return BeanPostProcessor.class.isAssignableFrom(type) || BeanFactoryPostProcessor.class.isAssignableFrom(type);
	}

	private boolean isValidated(Class<?> type) {
		return AnnotatedElementUtils.hasAnnotation(type, Validated.class)
				&& !(this.beanFactory.containsBeanDefinition(FILTER)
						&& MethodValidationExcludeFilter.byAnnotation(ConfigurationProperties.class).isExcluded(type));
	}

	private static boolean isKnown(@Nullable String origin) {
		return origin != null && KNOWN.stream().anyMatch(origin::startsWith);
	}

	// by code that the definition says nothing about
	private boolean isProduced(String name, BeanDefinition definition) {
		return this.beanFactory.isFactoryBean(name)
				|| (definition instanceof AbstractBeanDefinition bean && bean.getInstanceSupplier() != null);
	}

	// what makes a bean may return any subclass of what it says, but for what binds
	// properties
	private static boolean isExact(BeanDefinition definition, Class<?> type, boolean produced) {
		return Modifier.isFinal(type.getModifiers()) || definition.hasAttribute(BindMethod.class.getName())
				|| (definition.getFactoryMethodName() == null && !produced);
	}

}
