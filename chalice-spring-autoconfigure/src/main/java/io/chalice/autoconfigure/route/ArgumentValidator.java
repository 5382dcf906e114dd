package io.chalice.autoconfigure.route;

import java.lang.reflect.Method;

import org.jspecify.annotations.Nullable;

/**
 * Checks a view's arguments before it is called.
 */
@FunctionalInterface
public interface ArgumentValidator {

	/** Finds nothing wrong. */
	ArgumentValidator NONE = (bean, method, arguments) -> {
	};

	/**
	 * Check the arguments of a call.
	 * @param bean the bean
	 * @param method its method
	 * @param arguments the arguments
	 * @throws io.chalice.BadRequestError naming what is violated
	 */
	void validate(Object bean, Method method, @Nullable Object[] arguments);

}
