package io.chalice.autoconfigure.bean;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A method of a bean that carries one of the framework's annotations.
 *
 * @param beanName the bean's name
 * @param beanType the bean's class as it was written, without proxies
 * @param method the method
 */
public record AnnotatedMethod(String beanName, Class<?> beanType, Method method) {

	/**
	 * Return how messages and the application model name the method.
	 * @return {@code com.example.Cities#state(String)}
	 */
	public String handler() {
		String parameters = Arrays.stream(this.method.getParameterTypes())
			.map(Class::getSimpleName)
			.collect(Collectors.joining(","));
		return "%s#%s(%s)".formatted(this.beanType.getName(), this.method.getName(), parameters);
	}

}
