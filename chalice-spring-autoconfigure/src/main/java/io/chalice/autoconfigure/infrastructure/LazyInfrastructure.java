package io.chalice.autoconfigure.infrastructure;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.core.type.MethodMetadata;

import io.chalice.autoconfigure.validation.DeclaredConstraints;

/**
 * Has beans of Spring Boot made when something asks for them, where they do nothing
 * before: an application in Lambda that binds no JSON, runs no tasks, offers no keys and
 * has no messages does not pay for what would. Beans of anybody else are left as they
 * are.
 */
public final class LazyInfrastructure implements BeanFactoryPostProcessor {

	private static final String MESSAGES = AbstractApplicationContext.MESSAGE_SOURCE_BEAN_NAME;

	private static final String CONSTRAINTS = "chaliceDeclaredConstraints";

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
		for (String name : beanFactory.getBeanDefinitionNames()) {
			BeanDefinition definition = beanFactory.getBeanDefinition(name);
			String origin = origin(definition);
			if (origin != null && SpringBootBeans.areIdle(origin)) {
				definition.setLazyInit(true);
			}
		}
		if (beanFactory instanceof BeanDefinitionRegistry registry) {
			if (!beanFactory.containsLocalBean(MESSAGES)) {
				registry.registerBeanDefinition(MESSAGES, new RootBeanDefinition(EmptyMessageSource.class));
			}
			if (SpringBootValidator.readsAnnotationsOnly(beanFactory)) {
				beanFactory.getBeanDefinition(SpringBootValidator.NAME).setLazyInit(true);
				registry.registerBeanDefinition(CONSTRAINTS, new RootBeanDefinition(DeclaredConstraints.class));
			}
		}
	}

	static @Nullable String origin(BeanDefinition definition) {
		MethodMetadata factory = (definition instanceof AnnotatedBeanDefinition annotated)
				? annotated.getFactoryMethodMetadata() : null;
		return (factory != null) ? factory.getDeclaringClassName() : definition.getBeanClassName();
	}

}
