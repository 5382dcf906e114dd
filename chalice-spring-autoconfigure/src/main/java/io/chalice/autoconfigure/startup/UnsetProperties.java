package io.chalice.autoconfigure.startup;

import java.util.Map;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.BindMethod;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Keeps Spring Boot from binding properties of which none is set: the object stays as it
 * was made, and what binds is not loaded. Only those that each start makes count.
 */
final class UnsetProperties {

	/** Groups with the classes that they are bound to. */
	static final Map<String, String> GROUPS = Map.of("chalice", "io.chalice.autoconfigure.properties.ChaliceProperties",
			"spring.lifecycle", "org.springframework.boot.autoconfigure.context.LifecycleProperties");

	private UnsetProperties() {
	}

	/**
	 * Leave properties as they are where none of them is set.
	 * @param context the application's context, whose beans are defined
	 */
	static void keepFromBinding(ConfigurableApplicationContext context) {
		PropertyPresence presence = new PropertyPresence(context.getEnvironment());
		ConfigurableListableBeanFactory beanFactory = context.getBeanFactory();
		GROUPS.forEach((group, type) -> {
			String name = group + "-" + type;
			if (beanFactory.containsBeanDefinition(name) && !presence.isSet(group)) {
				BeanDefinition definition = beanFactory.getBeanDefinition(name);
				// says that whoever makes the object has bound it
				definition.setAttribute(BindMethod.class.getName(), BindMethod.VALUE_OBJECT);
			}
		});
	}

}
