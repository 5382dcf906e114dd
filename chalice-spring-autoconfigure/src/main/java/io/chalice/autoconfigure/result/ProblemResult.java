package io.chalice.autoconfigure.result;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;

import io.chalice.ChaliceResponse;

/**
 * A problem that a view returns rather than throws, written as RFC 9457 says.
 */
final class ProblemResult implements ResultAdapter {

	@Override
	public boolean adapts(Class<?> type) {
		return ProblemDetail.class.isAssignableFrom(type) || ErrorResponse.class.isAssignableFrom(type);
	}

	@Override
	public ResultStep adapt(ResultStep step, Object value, ResultCall call) {
		ChaliceResponse response = ChaliceResponse.of(null);
		ProblemDetail problem;
		if (value instanceof ErrorResponse error) {
			problem = error.getBody();
			response = EntityResult.withHeaders(response.status(error.getStatusCode().value()), error.getHeaders());
		}
		else {
			problem = (ProblemDetail) value;
			response = response.status((step.response() != null) ? step.response().status() : problem.getStatus());
		}
		ChaliceResponse around = (step.response() != null) ? step.response() : response;
		if (around.headers().keySet().stream().noneMatch("Content-Type"::equalsIgnoreCase)) {
			response = response.header("Content-Type", "application/problem+json");
		}
		return step.toBody(members(problem, call.path()), DeclaredType.UNKNOWN, response);
	}

	private static Map<String, @Nullable Object> members(ProblemDetail problem, @Nullable String path) {
		Map<String, @Nullable Object> members = new LinkedHashMap<>();
		put(members, "type", problem.getType());
		put(members, "title", problem.getTitle());
		members.put("status", problem.getStatus());
		put(members, "detail", problem.getDetail());
		URI instance = problem.getInstance();
		put(members, "instance", (instance != null) ? instance : path);
		if (problem.getProperties() != null) {
			members.putAll(problem.getProperties());
		}
		return members;
	}

	private static void put(Map<String, @Nullable Object> members, String name, @Nullable Object value) {
		if (value != null) {
			members.put(name, value.toString());
		}
	}

}
