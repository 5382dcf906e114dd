package io.chalice.autoconfigure.describe;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.type.MethodMetadata;

/**
 * Has beans of Spring Boot made when something asks for them, where they do nothing
 * before: an application in Lambda that binds no JSON, runs no tasks and offers no keys
 * does not pay for what would. Beans of anybody else are left as they are.
 */
final class LazyInfrastructure implements BeanFactoryPostProcessor {

	private static final List<String> PACKAGES = List.of("org.springframework.boot.jackson.",
			"org.springframework.boot.autoconfigure.task.", "org.springframework.boot.autoconfigure.ssl.",
			"org.springframework.boot.autoconfigure.info.");

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
		for (String name : beanFactory.getBeanDefinitionNames()) {
			BeanDefinition definition = beanFactory.getBeanDefinition(name);
			String origin = origin(definition);
			if (origin != null && PACKAGES.stream().anyMatch(origin::startsWith)) {
				definition.setLazyInit(true);
			}
		}
	}

	private static @Nullable String origin(BeanDefinition definition) {
		MethodMetadata factory = (definition instanceof AnnotatedBeanDefinition annotated)
				? annotated.getFactoryMethodMetadata() : null;
		return (factory != null) ? factory.getDeclaringClassName() : definition.getBeanClassName();
	}

}
