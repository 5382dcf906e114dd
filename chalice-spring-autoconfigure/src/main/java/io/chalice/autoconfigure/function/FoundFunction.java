package io.chalice.autoconfigure.function;

import org.jspecify.annotations.Nullable;

import io.chalice.autoconfigure.bean.AnnotatedMethod;
import io.chalice.model.FunctionModel;

/**
 * A function that was found among the beans, and can be made callable.
 */
public interface FoundFunction {

	/**
	 * Return what the application model says of the function.
	 * @return its model
	 */
	FunctionModel model();

	/**
	 * Return the method that is the function.
	 * @return the method, or {@code null} when the whole bean is
	 */
	@Nullable AnnotatedMethod method();

	/**
	 * Make the function callable.
	 * @param wiring what it needs
	 * @return the function; its bean is created when it is first called
	 */
	EventFunction toEventFunction(FunctionWiring wiring);

}
