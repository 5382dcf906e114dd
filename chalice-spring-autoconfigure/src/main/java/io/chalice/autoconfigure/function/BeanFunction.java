package io.chalice.autoconfigure.function;

import java.lang.reflect.Type;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.ResolvableType;

import io.chalice.autoconfigure.bean.AnnotatedMethod;
import io.chalice.autoconfigure.result.EventResults;
import io.chalice.autoconfigure.result.ResultUnwrapping;
import io.chalice.model.FunctionModel;

/**
 * A function that is a bean of a functional type.
 *
 * @param model what the application model says of it
 * @param beanName the bean's name
 * @param beanType the bean's type with its arguments
 * @param kind which functional type that is
 */
record BeanFunction(FunctionModel model, String beanName, ResolvableType beanType,
		FunctionKind kind) implements FoundFunction {

	@Override
	public @Nullable AnnotatedMethod method() {
		return null;
	}

	@Override
	public EventFunction toEventFunction(BeanFactory beanFactory, ResultUnwrapping results) {
		EventJson json = new EventJson(results.jsonMapper());
		EventResults converted = this.kind.results(this.beanType, results);
		Type eventType = this.kind.eventType(this.beanType);
		return (event, context) -> json.write(
				converted.convert(call(beanFactory.getBean(this.beanName), () -> json.read(event, eventType)), context),
				event);
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
