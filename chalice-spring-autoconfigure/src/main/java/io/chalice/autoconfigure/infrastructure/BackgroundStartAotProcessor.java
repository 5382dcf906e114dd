package io.chalice.autoconfigure.infrastructure;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.Ordered;

/**
 * Leaves the second name of Spring Boot's executor out of a package that does not use it.
 * Comes before names and definitions are written down.
 */
final class BackgroundStartAotProcessor implements BeanFactoryInitializationAotProcessor, Ordered {

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

	@Override
	public @Nullable BeanFactoryInitializationAotContribution processAheadOfTime(
			ConfigurableListableBeanFactory beanFactory) {
		new BackgroundStart(beanFactory).removeAlias();
		return null;
	}

}
