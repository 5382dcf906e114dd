package io.chalice.gateway.authorizer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

import io.chalice.json.JsonTree;

/**
 * What an authorizer's function returned.
 *
 * @param principalId the principal's id
 * @param policy what the principal may call
 * @param context further values for the function behind the API
 * @see <a href=
 * "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-output.html">Output
 * from a Lambda authorizer</a>
 */
record AuthorizerAnswer(String principalId, CallPolicy policy, Map<String, Object> context) {

	private static final String SIMPLE = "isAuthorized";

	/**
	 * Read what the function returned.
	 * @param json the JSON as UTF-8
	 * @return the answer, or empty when it is none
	 */
	static Optional<AuthorizerAnswer> read(byte[] json) {
		try {
			return (JsonTree.read(json) instanceof Map<?, ?> map) ? of(map) : Optional.empty();
		}
		catch (JacksonException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Read what the function returned, which may be an answer as {@link #read} takes it
	 * or a simple one, {@code isAuthorized} with a context of any shape.
	 * @param json the JSON as UTF-8
	 * @return the answer, or empty when it is none
	 * @see <a href=
	 * "https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html">Lambda
	 * authorizers of HTTP APIs</a>
	 */
	static Optional<AuthorizerAnswer> readSimple(byte[] json) {
		try {
			return (JsonTree.read(json) instanceof Map<?, ?> map && map.containsKey(SIMPLE)) ? simple(map) : read(json);
		}
		catch (JacksonException ex) {
			return Optional.empty();
		}
	}

	private static Optional<AuthorizerAnswer> simple(Map<?, ?> answer) {
		Object context = answer.get("context");
		if (!(answer.get(SIMPLE) instanceof Boolean authorized) || !(context == null || context instanceof Map<?, ?>)) {
			return Optional.empty();
		}
		Map<String, Object> members = new LinkedHashMap<>();
		if (context instanceof Map<?, ?> map) {
			map.forEach((name, value) -> {
				if (value != null) {
					members.put(String.valueOf(name), value);
				}
			});
		}
		Map<String, String> statement = Map.of("Effect", authorized ? "Allow" : "Deny", "Action", "*", "Resource", "*");
		return CallPolicy.of(Map.of("Statement", statement)).map((policy) -> new AuthorizerAnswer("", policy, members));
	}

	private static Optional<AuthorizerAnswer> of(Map<?, ?> answer) {
		if (!(answer.get("principalId") instanceof String principalId)) {
			return Optional.empty();
		}
		Optional<Map<String, Object>> context = context(answer.get("context"));
		if (context.isEmpty()) {
			return Optional.empty();
		}
		return CallPolicy.of(answer.get("policyDocument"))
			.map((policy) -> new AuthorizerAnswer(principalId, policy, context.get()));
	}

	// objects and arrays are not allowed as values
	private static Optional<Map<String, Object>> context(@Nullable Object value) {
		Map<String, Object> context = new LinkedHashMap<>();
		if (value == null) {
			return Optional.of(context);
		}
		if (!(value instanceof Map<?, ?> map)) {
			return Optional.empty();
		}
		for (Map.Entry<?, ?> entry : map.entrySet()) {
			Object member = entry.getValue();
			if (member instanceof Map<?, ?> || member instanceof Iterable<?>) {
				return Optional.empty();
			}
			if (member != null) {
				context.put(String.valueOf(entry.getKey()), member);
			}
		}
		return Optional.of(context);
	}

}
