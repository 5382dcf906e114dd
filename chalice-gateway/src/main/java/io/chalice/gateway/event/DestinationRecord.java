package io.chalice.gateway.event;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

import io.chalice.gateway.FunctionResult;
import io.chalice.gateway.call.JsonText;
import io.chalice.json.JsonTree;

/**
 * What Lambda tells a destination of an asynchronous call.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html">Retaining
 * records of asynchronous invocations</a>
 */
final class DestinationRecord {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'")
		.withZone(ZoneOffset.UTC);

	private DestinationRecord() {
	}

	static byte[] of(AsynchronousAttempt attempt, InvocationCondition condition, AccountRegion account) {
		Map<String, @Nullable Object> context = new LinkedHashMap<>();
		context.put("requestId", attempt.requestId());
		context.put("functionArn", account.arn("lambda", "function:" + attempt.functionName() + ":$LATEST"));
		context.put("condition", condition.text());
		context.put("approximateInvokeCount", attempt.number());
		Map<String, @Nullable Object> record = new LinkedHashMap<>();
		record.put("version", "1.0");
		record.put("timestamp", TIME.format(attempt.at()));
		record.put("requestContext", context);
		record.put("requestPayload", json(attempt.event()));
		if (!(attempt.result() instanceof FunctionResult.Rejected)) {
			record.put("responseContext", responseContext(attempt.result()));
			record.put("responsePayload", responsePayload(attempt.result()));
		}
		return JsonText.bytes(record);
	}

	private static Map<String, @Nullable Object> responseContext(FunctionResult result) {
		Map<String, @Nullable Object> context = new LinkedHashMap<>();
		context.put("statusCode", 200);
		context.put("executedVersion", "$LATEST");
		if (!(result instanceof FunctionResult.Succeeded)) {
			context.put("functionError", "Unhandled");
		}
		return context;
	}

	private static @Nullable Object responsePayload(FunctionResult result) {
		if (result instanceof FunctionResult.Succeeded succeeded) {
			return json(succeeded.payload());
		}
		Map<String, @Nullable Object> error = new LinkedHashMap<>();
		if (result instanceof FunctionResult.Failed failed) {
			error.put("errorMessage", failed.message());
			error.put("errorType", failed.type());
		}
		else if (result instanceof FunctionResult.TimedOut timedOut) {
			error.put("errorMessage", "Task timed out after %d seconds".formatted(timedOut.timeout().toSeconds()));
			error.put("errorType", "Sandbox.Timedout");
		}
		return error;
	}

	private static @Nullable Object json(byte[] payload) {
		try {
			return JsonTree.read(payload);
		}
		catch (JacksonException ex) {
			return new String(payload, StandardCharsets.UTF_8);
		}
	}

}
