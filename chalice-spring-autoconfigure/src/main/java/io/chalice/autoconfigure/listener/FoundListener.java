package io.chalice.autoconfigure.listener;

import java.util.function.BiFunction;

import io.chalice.autoconfigure.bean.AnnotatedMethod;
import io.chalice.autoconfigure.function.EventFunction;
import io.chalice.autoconfigure.function.FoundFunction;
import io.chalice.autoconfigure.function.FunctionWiring;
import io.chalice.model.FunctionModel;

/**
 * A function that is called by a source.
 *
 * @param model what the application model says of it
 * @param method the method
 * @param maker what makes it callable
 */
record FoundListener(FunctionModel model, AnnotatedMethod method,
		BiFunction<FunctionModel, FunctionWiring, EventFunction> maker) implements FoundFunction {

	@Override
	public EventFunction toEventFunction(FunctionWiring wiring) {
		return this.maker.apply(this.model, wiring);
	}

}
