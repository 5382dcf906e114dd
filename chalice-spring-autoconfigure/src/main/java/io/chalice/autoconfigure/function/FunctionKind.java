package io.chalice.autoconfigure.function;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.core.BridgeMethodResolver;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;

import io.chalice.autoconfigure.result.EventResults;
import io.chalice.autoconfigure.result.ResultUnwrapping;

/**
 * The functional types a bean can have.
 */
enum FunctionKind {

	/** Takes an event and returns a result. */
	FUNCTION(Function.class, 1, "apply", Object.class),

	/** Takes an event. */
	CONSUMER(Consumer.class, -1, "accept", Object.class),

	/** Returns a result. */
	SUPPLIER(Supplier.class, 0, "get");

	private final Class<?> type;

	private final int result;

	private final String method;

	private final Class<?>[] parameters;

	FunctionKind(Class<?> type, int result, String method, Class<?>... parameters) {
		this.type = type;
		this.result = result;
		this.method = method;
		this.parameters = parameters;
	}

	static @Nullable FunctionKind of(Class<?> beanType) {
		return Arrays.stream(values()).filter((kind) -> kind.type.isAssignableFrom(beanType)).findFirst().orElse(null);
	}

	/**
	 * Return what a bean takes.
	 * @param beanType the bean's type
	 * @return the event's type, {@link Object} when it does not say
	 */
	Type eventType(ResolvableType beanType) {
		ResolvableType event = (this.parameters.length > 0) ? beanType.as(this.type).getGeneric(0)
				: ResolvableType.NONE;
		return (event.resolve() != null) ? event.getType() : Object.class;
	}

	/**
	 * Return what converts a bean's results.
	 * @param beanType the bean's type
	 * @param results what gets at results
	 * @return the conversion
	 */
	EventResults results(ResolvableType beanType, ResultUnwrapping results) {
		return results.ofFunction(beanType.getType(), this.type, this.result);
	}

	/**
	 * Return the method that is called.
	 * @param beanClass the bean's class
	 * @return the method as it is written there
	 */
	Method method(Class<?> beanClass) {
		Method declared = ClassUtils.getMethod(this.type, this.method, this.parameters);
		return BridgeMethodResolver.getMostSpecificMethod(declared, beanClass);
	}

}
