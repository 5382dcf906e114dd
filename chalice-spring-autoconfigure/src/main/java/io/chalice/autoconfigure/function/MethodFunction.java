package io.chalice.autoconfigure.function;

import java.lang.reflect.Method;
import java.lang.reflect.Type;

import com.amazonaws.services.lambda.runtime.Context;
import org.jspecify.annotations.Nullable;
import org.springframework.core.GenericTypeResolver;

import io.chalice.autoconfigure.bean.AnnotatedMethod;
import io.chalice.autoconfigure.bean.BeanMethodCall;
import io.chalice.autoconfigure.result.EventResults;
import io.chalice.declaration.UnusableFunctionException;
import io.chalice.middleware.InvocationKind;
import io.chalice.model.FunctionModel;

/**
 * A function that is a method of a bean.
 *
 * @param model what the application model says of it
 * @param method the method
 * @param eventIndex which parameter takes the event, or -1 if none does
 */
record MethodFunction(FunctionModel model, AnnotatedMethod method, int eventIndex) implements FoundFunction {

	static MethodFunction of(String name, AnnotatedMethod annotated) {
		int eventIndex = -1;
		Class<?>[] types = annotated.method().getParameterTypes();
		for (int i = 0; i < types.length; i++) {
			if (types[i] != Context.class) {
				if (eventIndex >= 0) {
					throw new UnusableFunctionException(annotated.handler(),
							"it takes more than one parameter besides the Lambda context");
				}
				eventIndex = i;
			}
		}
		return new MethodFunction(new FunctionModel(name, annotated.handler()), annotated, eventIndex);
	}

	@Override
	public EventFunction toEventFunction(FunctionWiring wiring) {
		EventJson json = new EventJson(wiring.results().json());
		BeanMethodCall call = new BeanMethodCall(wiring.beanFactory(), this.method);
		EventResults converted = wiring.results().ofFunction(this.method);
		EventMiddleware middleware = new EventMiddleware(InvocationKind.FUNCTION, this.model, wiring);
		Method called = this.method.method();
		Type eventType = (this.eventIndex < 0) ? Object.class : GenericTypeResolver
			.resolveType(called.getGenericParameterTypes()[this.eventIndex], this.method.beanType());
		EventMiddleware.EventCall function = (event, context) -> {
			@Nullable Object[] arguments = new @Nullable Object[called.getParameterCount()];
			for (int i = 0; i < arguments.length; i++) {
				arguments[i] = (i == this.eventIndex) ? json.read(event, eventType) : context;
			}
			return converted.convert(call.call(call.bean(), arguments), context);
		};
		return (event, context) -> json.write(middleware.around(event, context, function), event);
	}

}
