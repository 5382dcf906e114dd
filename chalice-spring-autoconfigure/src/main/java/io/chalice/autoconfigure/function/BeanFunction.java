package io.chalice.autoconfigure.function;

import java.lang.reflect.Type;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

import io.chalice.autoconfigure.bean.AnnotatedMethod;
import io.chalice.autoconfigure.result.EventResults;
import io.chalice.middleware.InvocationKind;
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
	public EventFunction toEventFunction(FunctionWiring wiring) {
		EventJson json = new EventJson(wiring.results().json());
		EventResults converted = this.kind.results(this.beanType, wiring.results());
		Type eventType = this.kind.eventType(this.beanType);
		EventMiddleware middleware = new EventMiddleware(InvocationKind.FUNCTION, this.model, wiring);
		EventMiddleware.EventCall function = (event, context) -> converted
			.convert(call(wiring.beanFactory().getBean(this.beanName), () -> json.read(event, eventType)), context);
		return (event, context) -> json.write(middleware.around(event, context, function), event);
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
