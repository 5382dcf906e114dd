package io.chalice.autoconfigure.function;

import java.util.List;
import java.util.Map;

import com.amazonaws.services.lambda.runtime.Context;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

import io.chalice.json.JsonTree;

/**
 * The function of an authorizer. API Gateway answers a wrong result with
 * {@code {"message":null}} and says no more; this says in the log what is wrong with it.
 *
 * @param name the function's name
 * @param function what is called
 * @see <a href=
 * "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-output.html">Output
 * from a Lambda authorizer</a>
 */
public record AuthorizerFunction(String name, EventFunction function) implements EventFunction {

	private static final Logger logger = LoggerFactory.getLogger(AuthorizerFunction.class);

	@Override
	public byte[] handle(byte[] event, @Nullable Context context) throws Exception {
		byte[] result = this.function.handle(event, context);
		String wrong = wrong(result);
		if (wrong != null) {
			logger.error("Authorizer function '{}' returned a wrong answer: {}. Expected an AuthResponse, or a map "
					+ "of principalId, policyDocument and, if wanted, context", this.name, wrong);
		}
		return result;
	}

	/**
	 * Say what is wrong with an answer.
	 * @param result the answer, JSON as UTF-8
	 * @return what is wrong, or {@code null} when nothing is
	 */
	private static @Nullable String wrong(byte[] result) {
		Object answer;
		try {
			answer = JsonTree.read(result);
		}
		catch (JacksonException ex) {
			return "it is not JSON";
		}
		if (!(answer instanceof Map<?, ?> map)) {
			return (answer != null) ? "it is not a map" : "it is null";
		}
		if (map.get("isAuthorized") instanceof Boolean) {
			return null;
		}
		if (!(map.get("principalId") instanceof String)) {
			return "principalId is missing, or not a string";
		}
		if (!(map.get("policyDocument") instanceof Map<?, ?> policy)) {
			return "policyDocument is missing, or not a map";
		}
		String statement = wrongStatement(policy.get("Statement"));
		return (statement != null) ? statement : wrongContext(map.get("context"));
	}

	private static @Nullable String wrongStatement(@Nullable Object value) {
		if (value == null) {
			return "policyDocument has no Statement";
		}
		for (Object element : (value instanceof List<?> list) ? list : List.of(value)) {
			if (!(element instanceof Map<?, ?> statement)) {
				return "a Statement of policyDocument is not a map";
			}
			if (!List.of("Allow", "Deny").contains(String.valueOf(statement.get("Effect")))) {
				return "the Effect of a Statement is neither Allow nor Deny";
			}
			if (!isTexts(statement, "Action") || !isTexts(statement, "Resource")) {
				return "the Action or Resource of a Statement is missing, or not a string";
			}
		}
		return null;
	}

	private static boolean isTexts(Map<?, ?> statement, String member) {
		Object value = (statement.get(member) != null) ? statement.get(member) : statement.get("Not" + member);
		return value instanceof String
				|| (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance));
	}

	private static @Nullable String wrongContext(@Nullable Object value) {
		if (value == null) {
			return null;
		}
		if (!(value instanceof Map<?, ?> context)) {
			return "context is not a map";
		}
		for (Map.Entry<?, ?> entry : context.entrySet()) {
			if (entry.getValue() instanceof Map<?, ?> || entry.getValue() instanceof List<?>) {
				return "'%s' of context is neither a string, a number nor a boolean".formatted(entry.getKey());
			}
		}
		return null;
	}

}
