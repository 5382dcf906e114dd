package io.chalice.autoconfigure.function;

import java.lang.reflect.Type;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import tools.jackson.databind.json.JsonMapper;

import io.chalice.autoconfigure.bean.AnnotatedMethod;
import io.chalice.model.FunctionModel;

/**
 * A function that is a bean of a functional type.
 *
 * @param model what the application model says of it
 * @param beanName the bean's name
 * @param eventType what the bean takes
 */
record BeanFunction(FunctionModel model, String beanName, Type eventType) implements FoundFunction {

	@Override
	public @Nullable AnnotatedMethod method() {
		return null;
	}

	@Override
	public EventFunction toEventFunction(BeanFactory beanFactory, JsonMapper jsonMapper) {
		EventJson json = new EventJson(jsonMapper);
		return (event, context) -> json
			.write(call(beanFactory.getBean(this.beanName), () -> json.read(event, this.eventType)), event);
	}

	@SuppressWarnings("unchecked")
	private static @Nullable Object call(Object bean, Supplier<@Nullable Object> event) {
		if (bean instanceof Function<?, ?> function) {
			return ((Function<@Nullable Object, @Nullable Object>) function).apply(event.get());
		}
		if (bean instanceof Consumer<?> consumer) {
			((Consumer<@Nullable Object>) consumer).accept(event.get());
			return null;
		}
		return ((Supplier<?>) bean).get();
	}

}
