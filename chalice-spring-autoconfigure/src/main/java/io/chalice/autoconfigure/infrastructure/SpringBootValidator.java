package io.chalice.autoconfigure.infrastructure;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.util.ClassUtils;

/**
 * The validator that Spring Boot defines where an application has none of its own. It can
 * wait for a method with constraints as long as those stand in annotations: XML and
 * customizers can put constraints on methods where nobody sees them.
 */
final class SpringBootValidator {

	/** Its bean. */
	static final String NAME = "defaultValidator";

	private static final String PACKAGE = "org.springframework.boot.validation.autoconfigure.";

	private static final String CUSTOMIZER = PACKAGE + "ValidationConfigurationCustomizer";

	private static final String MAPPINGS = "META-INF/validation.xml";

	private SpringBootValidator() {
	}

	/**
	 * Return whether there is one that has nothing to read but annotations.
	 * @param beanFactory the application's bean definitions
	 * @return {@code false} also if the application has a validator of its own, or none
	 */
	static boolean readsAnnotationsOnly(ConfigurableListableBeanFactory beanFactory) {
		ClassLoader classes = beanFactory.getBeanClassLoader();
		return beanFactory.containsBeanDefinition(NAME) && PACKAGE.equals(packageOf(beanFactory)) && classes != null
				&& classes.getResource(MAPPINGS) == null && beanFactory
					.getBeanNamesForType(ClassUtils.resolveClassName(CUSTOMIZER, classes), true, false).length == 0;
	}

	private static String packageOf(ConfigurableListableBeanFactory beanFactory) {
		String origin = LazyInfrastructure.origin(beanFactory.getBeanDefinition(NAME));
		return (origin != null) ? origin.substring(0, origin.lastIndexOf('.') + 1) : "";
	}

}
