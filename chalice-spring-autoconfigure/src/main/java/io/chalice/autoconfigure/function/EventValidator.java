package io.chalice.autoconfigure.function;

import java.lang.reflect.Method;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Checks what an event was bound to before a method is called with it.
 */
public interface EventValidator {

	/** Finds nothing wrong. */
	EventValidator NONE = new EventValidator() {

		@Override
		public void validate(Object bean, Method method, @Nullable Object[] arguments, @Nullable Object body,
				Function<String, ? extends RuntimeException> error) {
		}

		@Override
		public void validate(@Nullable Object body, Function<String, ? extends RuntimeException> error) {
		}

	};

	/**
	 * Check a call.
	 * @param bean the bean
	 * @param method its method
	 * @param arguments the arguments, among them the body
	 * @param body what the event was bound to
	 * @param error what is thrown, of a text that names what is violated
	 */
	void validate(Object bean, Method method, @Nullable Object[] arguments, @Nullable Object body,
			Function<String, ? extends RuntimeException> error);

	/**
	 * Check what an event was bound to.
	 * @param body what it was bound to
	 * @param error what is thrown, of a text that names what is violated
	 */
	void validate(@Nullable Object body, Function<String, ? extends RuntimeException> error);

}
