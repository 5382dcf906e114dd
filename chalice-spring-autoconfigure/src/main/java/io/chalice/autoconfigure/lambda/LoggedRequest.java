package io.chalice.autoconfigure.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

import io.chalice.autoconfigure.logging.LambdaLogFormat;

/**
 * Names the request in the lines that are logged for it, where they are JSON: under the
 * name that Lambda's own lines have for it.
 */
final class LoggedRequest {

	private static final String NAME = "AWSRequestId";

	private static final boolean NAMED = LambdaLogFormat.isJson();

	private LoggedRequest() {
	}

	static void begin(@Nullable Context context) {
		String id = (NAMED && context != null) ? context.getAwsRequestId() : null;
		if (id != null) {
			MDC.put(NAME, id);
		}
	}

	static void end() {
		if (NAMED) {
			MDC.remove(NAME);
		}
	}

}
