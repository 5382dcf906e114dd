package io.chalice.autoconfigure.infrastructure;

import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.aot.AotDetector;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Has Spring look for event listeners among the methods of {@link Object} instead of
 * those of Jackson's and Spring Boot's beans that are not made before something asks for
 * them. They have none, and to look at a method loads the classes that it mentions, of
 * which a JSON mapper mentions most of Jackson.
 */
final class ListenerFreeBeans implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final String JACKSON = "tools.jackson.";

	private static final String LOOKED_AT = AutoProxyUtils.ORIGINAL_TARGET_CLASS_ATTRIBUTE;

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		if (!AotDetector.useGeneratedArtifacts()) {
			return;
		}
		ConfigurableListableBeanFactory beanFactory = context.getBeanFactory();
		for (String name : beanFactory.getBeanDefinitionNames()) {
			BeanDefinition definition = beanFactory.getBeanDefinition(name);
			if (definition.isLazyInit() && !definition.hasAttribute(LOOKED_AT) && hasNoListeners(type(definition))) {
				definition.setAttribute(LOOKED_AT, Object.class);
			}
		}
	}

	private static @Nullable String type(BeanDefinition definition) {
		Class<?> type = definition.getResolvableType().resolve();
		return (type != null) ? type.getName() : definition.getBeanClassName();
	}

	private static boolean hasNoListeners(@Nullable String type) {
		return type != null && (type.startsWith(JACKSON) || SpringBootBeans.areIdle(type));
	}

}
