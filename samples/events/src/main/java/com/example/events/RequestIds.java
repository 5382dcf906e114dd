package com.example.events;

import com.amazonaws.services.lambda.runtime.Context;
import io.chalice.middleware.ChaliceMiddleware;
import io.chalice.middleware.Invocation;
import io.chalice.middleware.InvocationChain;
import org.slf4j.MDC;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Has every line of the log say which invocation wrote it.
 */
@Component
@Order(1)
class RequestIds implements ChaliceMiddleware {

	private static final String KEY = "requestId";

	@Override
	public Object around(Invocation invocation, InvocationChain next) throws Exception {
		Context context = invocation.lambdaContext();
		MDC.put(KEY, (context != null) ? context.getAwsRequestId() : "none");
		try {
			return next.proceed(invocation);
		}
		finally {
			MDC.remove(KEY);
		}
	}

}
