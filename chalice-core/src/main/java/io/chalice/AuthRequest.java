package io.chalice;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What API Gateway asks the function of a {@link CustomAuthorizer}. A method annotated
 * with {@link ChaliceFunction} that takes one gets it, and may return an
 * {@link AuthResponse}.
 *
 * @param type {@code TOKEN} when API Gateway passes one header's value on,
 * {@code REQUEST} when it passes on the request
 * @param methodArn the ARN of the method that is called
 * @param token the token, {@code null} when none is passed on
 * @param headers the request's headers, empty for {@code TOKEN}
 * @param queryParams the request's query parameters, empty for {@code TOKEN}
 * @param uriParams the path's variables, empty for {@code TOKEN}
 * @param stageVars the stage's variables, empty for {@code TOKEN}
 * @param context what API Gateway says of the request, empty for {@code TOKEN}
 * @see <a href=
 * "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-input.html">Input
 * to a Lambda authorizer</a>
 */
public record AuthRequest(String type, String methodArn, @Nullable String token, MultiValues headers,
		MultiValues queryParams, Map<String, String> uriParams, Map<String, String> stageVars,
		Map<String, @Nullable Object> context) {

	public AuthRequest {
		uriParams = Collections.unmodifiableMap(new LinkedHashMap<>(uriParams));
		stageVars = Collections.unmodifiableMap(new LinkedHashMap<>(stageVars));
		context = Collections.unmodifiableMap(new LinkedHashMap<>(context));
	}

	/**
	 * Read an event.
	 * @param event the event of an authorizer's function as parsed JSON, of REST APIs or
	 * of HTTP APIs
	 * @return the request
	 * @throws IllegalArgumentException when it is the event of no authorizer
	 */
	public static AuthRequest of(Map<?, ?> event) {
		String arn = text(event.get("methodArn"));
		String methodArn = (arn != null) ? arn : text(event.get("routeArn"));
		if (methodArn == null) {
			throw new IllegalArgumentException("The event is not a request to an authorizer: it has no methodArn");
		}
		String type = text(event.get("type"));
		return new AuthRequest((type != null) ? type : "TOKEN", methodArn, token(event),
				MultiValues.ofHeaders(lists(event, "multiValueHeaders", "headers")),
				MultiValues.ofParameters(lists(event, "multiValueQueryStringParameters", "queryStringParameters")),
				texts(event.get("pathParameters")), texts(event.get("stageVariables")),
				members(event.get("requestContext")));
	}

	private static @Nullable String token(Map<?, ?> event) {
		String token = text(event.get("authorizationToken"));
		if (token == null && event.get("identitySource") instanceof List<?> sources && !sources.isEmpty()) {
			return text(sources.get(0));
		}
		return token;
	}

	private static @Nullable String text(@Nullable Object value) {
		return (value != null) ? value.toString() : null;
	}

	private static Map<String, List<String>> lists(Map<?, ?> event, String several, String single) {
		Map<String, List<String>> lists = new LinkedHashMap<>();
		if (event.get(several) instanceof Map<?, ?> values) {
			values.forEach((name, list) -> lists.put(String.valueOf(name),
					(list instanceof List<?> all) ? all.stream().map(String::valueOf).toList() : List.of()));
		}
		else {
			texts(event.get(single)).forEach((name, value) -> lists.put(name, List.of(value)));
		}
		return lists;
	}

	private static Map<String, String> texts(@Nullable Object value) {
		Map<String, String> texts = new LinkedHashMap<>();
		members(value).forEach((name, member) -> {
			if (member != null) {
				texts.put(name, member.toString());
			}
		});
		return texts;
	}

	private static Map<String, @Nullable Object> members(@Nullable Object value) {
		Map<String, @Nullable Object> members = new LinkedHashMap<>();
		if (value instanceof Map<?, ?> map) {
			map.forEach((name, member) -> members.put(String.valueOf(name), member));
		}
		return members;
	}

}
