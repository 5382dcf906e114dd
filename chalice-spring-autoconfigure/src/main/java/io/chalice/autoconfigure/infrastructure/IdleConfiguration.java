package io.chalice.autoconfigure.infrastructure;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.RegisteredBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * A configuration class of Spring Boot of which nobody needs an instance: it has nothing
 * but methods with {@link Bean}, and each of them is static, or makes no bean of this
 * application.
 */
final class IdleConfiguration {

	private static final String PACKAGE = "org.springframework.boot.";

	private IdleConfiguration() {
	}

	/**
	 * Return whether a bean is such a configuration class.
	 * @param bean any bean
	 * @return {@code false} also if it is no configuration class
	 */
	static boolean is(RegisteredBean bean) {
		Class<?> type = bean.getBeanClass();
		return type.getName().startsWith(PACKAGE) && AnnotatedElementUtils.hasAnnotation(type, Configuration.class)
				&& doesNothingElse(type) && makesNoBeans(bean.getBeanName(), bean.getBeanFactory());
	}

	private static boolean doesNothingElse(Class<?> type) {
		return type.getSuperclass() == Object.class && type.getInterfaces().length == 0
				&& Arrays.stream(type.getDeclaredConstructors()).allMatch((each) -> each.getParameterCount() == 0)
				&& Arrays.stream(type.getDeclaredMethods()).allMatch(IdleConfiguration::isUsedByOthersOnly);
	}

	private static boolean isUsedByOthersOnly(Method method) {
		return Modifier.isStatic(method.getModifiers()) || Modifier.isPrivate(method.getModifiers())
				|| AnnotatedElementUtils.hasAnnotation(method, Bean.class);
	}

	private static boolean makesNoBeans(String name, ConfigurableListableBeanFactory beanFactory) {
		return Arrays.stream(beanFactory.getBeanDefinitionNames())
			.noneMatch((each) -> name.equals(beanFactory.getMergedBeanDefinition(each).getFactoryBeanName()));
	}

}
