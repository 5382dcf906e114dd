package io.chalice.autoconfigure.function;

import org.springframework.beans.factory.BeanFactory;

import io.chalice.autoconfigure.result.ResultUnwrapping;
import io.chalice.middleware.MiddlewareChain;

/**
 * What functions need to be called.
 *
 * @param beanFactory where their beans are
 * @param results what gets at results, with what reads events and writes results
 * @param validator what checks what events were bound to
 * @param middleware what is around their invocations
 */
public record FunctionWiring(BeanFactory beanFactory, ResultUnwrapping results, EventValidator validator,
		MiddlewareChain middleware) {

	/**
	 * Leave the middleware out.
	 * @return the rest
	 */
	public FunctionWiring withoutMiddleware() {
		return new FunctionWiring(this.beanFactory, this.results, this.validator, MiddlewareChain.NONE);
	}

}
