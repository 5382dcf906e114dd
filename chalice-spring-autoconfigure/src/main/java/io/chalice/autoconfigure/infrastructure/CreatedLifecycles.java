package io.chalice.autoconfigure.infrastructure;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.Lifecycle;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.context.support.DefaultLifecycleProcessor;

/**
 * Starts and stops beans as Spring does, but makes no executor for that which waits until
 * something asks for it: to start such an executor only ends a pause that it does not
 * have. Spring makes every bean that can be started, even if it is lazy.
 */
public final class CreatedLifecycles extends DefaultLifecycleProcessor {

	private static final String NAME = AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME;

	private static final String EXECUTORS = "org.springframework.scheduling.concurrent.";

	private static final Set<String> PAUSING = Set.of(EXECUTORS + "ThreadPoolTaskExecutor",
			EXECUTORS + "ThreadPoolTaskScheduler");

	private final ConfigurableListableBeanFactory beans;

	CreatedLifecycles(ConfigurableListableBeanFactory beans, Duration timeout) {
		this.beans = beans;
		setTimeoutPerShutdownPhase(timeout.toMillis());
	}

	/**
	 * Stand in for Spring Boot's processor, which is told nothing but how long to wait.
	 * @param context the application's context, whose beans are defined
	 * @param timeout how long a phase of a shutdown may take
	 */
	public static void replaceIn(ConfigurableApplicationContext context, Duration timeout) {
		if (context.getBeanFactory() instanceof DefaultListableBeanFactory beans && beans.containsBeanDefinition(NAME)
				&& DefaultLifecycleProcessor.class == beans.getType(NAME, false)) {
			beans.removeBeanDefinition(NAME);
			beans.registerBeanDefinition(NAME,
					new RootBeanDefinition(CreatedLifecycles.class, () -> new CreatedLifecycles(beans, timeout)));
		}
	}

	@Override
	protected Map<String, Lifecycle> getLifecycleBeans() {
		Map<String, Lifecycle> found = new LinkedHashMap<>();
		for (String name : this.beans.getBeanNamesForType(Lifecycle.class, false, false)) {
			String bean = BeanFactoryUtils.transformedBeanName(name);
			boolean factory = this.beans.isFactoryBean(bean);
			String checked = factory ? BeanFactory.FACTORY_BEAN_PREFIX + name : name;
			if ((this.beans.containsSingleton(bean) && (!factory || isA(Lifecycle.class, checked)))
					|| (isA(SmartLifecycle.class, checked) && !waits(bean))) {
				Object object = this.beans.getBean(checked);
				if (object != this && object instanceof Lifecycle lifecycle) {
					found.put(bean, lifecycle);
				}
			}
		}
		return found;
	}

	private boolean isA(Class<?> wanted, String name) {
		Class<?> type = this.beans.getType(name);
		return type != null && wanted.isAssignableFrom(type);
	}

	private boolean waits(String name) {
		Class<?> type = this.beans.getType(name, false);
		if (type == null || !PAUSING.contains(type.getName()) || !this.beans.containsBeanDefinition(name)) {
			return false;
		}
		BeanDefinition definition = this.beans.getBeanDefinition(name);
		return definition.isLazyInit();
	}

}
