package io.chalice.autoconfigure.function;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

import io.chalice.autoconfigure.bean.AnnotatedMethod;
import io.chalice.autoconfigure.result.ResultUnwrapping;
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
	 * @param beanFactory where its bean is
	 * @param results what gets at results, with what reads events and writes results
	 * @return the function; its bean is created when it is first called
	 */
	EventFunction toEventFunction(BeanFactory beanFactory, ResultUnwrapping results);

}
