package com.example.events;

import io.chalice.middleware.ChaliceMiddleware;
import io.chalice.middleware.Invocation;
import io.chalice.middleware.InvocationChain;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Logs how long everything takes.
 */
@Component
@Order(2)
class Timing implements ChaliceMiddleware {

	private static final Logger logger = LoggerFactory.getLogger(Timing.class);

	@Override
	public Object around(Invocation invocation, InvocationChain next) throws Exception {
		long start = System.nanoTime();
		try {
			return next.proceed(invocation);
		}
		finally {
			logger.info("{} took {} ms", invocation.handler(), (System.nanoTime() - start) / 1_000_000);
		}
	}

}
