package io.chalice.autoconfigure.infrastructure;

import java.util.concurrent.Executor;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Whether beans of an application may start in the background. Spring Boot gives its
 * executor a second name for that, and Spring makes an executor of that name at each
 * start, whether a bean needs it or not.
 */
final class BackgroundStart {

	/** What gives the executor its second name. */
	static final String PROCESSOR = "bootstrapExecutorAliasPostProcessor";

	private static final String ALIAS = ConfigurableApplicationContext.BOOTSTRAP_EXECUTOR_BEAN_NAME;

	private final ConfigurableListableBeanFactory beanFactory;

	BackgroundStart(ConfigurableListableBeanFactory beanFactory) {
		this.beanFactory = beanFactory;
	}

	/**
	 * Return whether the second name may matter.
	 * @return {@code true} when a bean starts in the background, or there are several
	 * executors, among which a name decides
	 */
	boolean isPossible() {
		for (String name : this.beanFactory.getBeanDefinitionNames()) {
			BeanDefinition definition = this.beanFactory.getMergedBeanDefinition(name);
			if (definition instanceof AbstractBeanDefinition bean && bean.isBackgroundInit()) {
				return true;
			}
		}
		return this.beanFactory.getBeanNamesForType(Executor.class, true, false).length != 1;
	}

	/**
	 * Take the second name away where it does not matter.
	 */
	void removeAlias() {
		if (this.beanFactory instanceof DefaultListableBeanFactory registry && registry.isAlias(ALIAS)
				&& registry.containsBeanDefinition(PROCESSOR) && !isPossible()) {
			registry.removeAlias(ALIAS);
		}
	}

}
