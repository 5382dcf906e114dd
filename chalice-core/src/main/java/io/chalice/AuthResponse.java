package io.chalice;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the function of a {@link CustomAuthorizer} answers: who sends the request, and
 * which routes they may call. API Gateway remembers it for the token, so that it should
 * name all routes, not only the one that is asked for.
 *
 * @param routes the routes that may be called, none to refuse every one
 * @param principalId who sends the request
 * @param context further values for the views, who find them in
 * {@link ChaliceRequest#context()} under {@code authorizer}: texts, numbers and booleans
 */
public record AuthResponse(List<AuthRoute> routes, String principalId, Map<String, Object> context) {

	/**
	 * Create a new {@link AuthResponse}.
	 * @throws IllegalArgumentException when the context has something else than texts,
	 * numbers and booleans, which API Gateway does not take
	 */
	public AuthResponse {
		routes = List.copyOf(routes);
		context = Collections.unmodifiableMap(new LinkedHashMap<>(context));
		context.forEach((name, value) -> {
			if (!(value instanceof String || value instanceof Number || value instanceof Boolean)) {
				throw new IllegalArgumentException(
						"The context of an AuthResponse takes strings, numbers and booleans; '%s' is none of these"
							.formatted(name));
			}
		});
	}

	/**
	 * Let someone call routes.
	 * @param principalId who it is
	 * @param paths the routes' paths, {@code *} for all; all methods may be called
	 * @return the answer
	 */
	public static AuthResponse of(String principalId, String... paths) {
		return new AuthResponse(Arrays.stream(paths).map((path) -> AuthRoute.of(path)).toList(), principalId, Map.of());
	}

	/**
	 * Let someone call routes.
	 * @param principalId who it is
	 * @param routes the routes
	 * @return the answer
	 */
	public static AuthResponse of(String principalId, AuthRoute... routes) {
		return new AuthResponse(List.of(routes), principalId, Map.of());
	}

	/**
	 * Let someone call nothing.
	 * @param principalId who it is
	 * @return the answer
	 */
	public static AuthResponse denied(String principalId) {
		return new AuthResponse(List.of(), principalId, Map.of());
	}

	/**
	 * Add a value for the views.
	 * @param name its name
	 * @param value a text, number or boolean
	 * @return the answer with it
	 */
	public AuthResponse with(String name, Object value) {
		Map<String, Object> more = new LinkedHashMap<>(this.context);
		more.put(name, value);
		return new AuthResponse(this.routes, this.principalId, more);
	}

	/**
	 * Return the answer as API Gateway expects it.
	 * @param request what was asked, whose ARN says of which API and stage
	 * @return principal, policy and context, ready to become JSON
	 */
	public Map<String, Object> toMap(AuthRequest request) {
		String[] arn = request.methodArn().split(":", 6);
		String[] resource = arn[arn.length - 1].split("/", 3);
		String stage = (resource.length > 1) ? resource[0] + "/" + resource[1] : resource[0];
		String prefix = request.methodArn().substring(0, request.methodArn().length() - arn[arn.length - 1].length())
				+ stage;
		Map<String, Object> statement = new LinkedHashMap<>();
		statement.put("Action", "execute-api:Invoke");
		statement.put("Effect", "Allow");
		statement.put("Resource", this.routes.stream().flatMap((route) -> arns(prefix, route)).toList());
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("context", this.context);
		answer.put("principalId", this.principalId);
		Map<String, Object> policy = new LinkedHashMap<>();
		policy.put("Version", "2012-10-17");
		policy.put("Statement", List.of(statement));
		answer.put("policyDocument", policy);
		return answer;
	}

	private static Stream<String> arns(String prefix, AuthRoute route) {
		String path = route.path().startsWith("/") ? route.path().substring(1) : route.path();
		// an ARN has the variable's value
		String pattern = path.replaceAll("\\{[^/}]*}", "*");
		return route.methods().stream().map((method) -> prefix + "/" + method + "/" + pattern);
	}

}
