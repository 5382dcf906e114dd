package io.chalice.autoconfigure.security;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Finds what an event's request context says of who was let through. Each kind of
 * authorizer has its own place in it.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html#api-gateway-simple-proxy-for-lambda-input-format">REST
 * API event</a>
 * @see <a href=
 * "https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">HTTP
 * API event</a>
 */
final class AuthorizerClaims {

	private AuthorizerClaims() {
	}

	/**
	 * Find the principal.
	 * @param context the event's request context
	 * @return the principal, or {@code null} when no authorizer was asked
	 */
	static @Nullable AuthorizerPrincipal principal(Map<String, ? extends @Nullable Object> context) {
		Map<String, @Nullable Object> authorizer = members(context.get("authorizer"));
		Map<String, @Nullable Object> jwt = members(authorizer.get("jwt"));
		if (!jwt.isEmpty()) {
			Map<String, @Nullable Object> claims = new LinkedHashMap<>(members(jwt.get("claims")));
			if (jwt.get("scopes") != null) {
				claims.putIfAbsent("scope", jwt.get("scopes"));
			}
			return named(claims, "sub", "username", "client_id");
		}
		Map<String, @Nullable Object> claims = members(authorizer.get("claims"));
		if (!claims.isEmpty()) {
			return named(claims, "sub", "cognito:username", "username");
		}
		Map<String, @Nullable Object> iam = members(authorizer.get("iam"));
		if (!iam.isEmpty()) {
			return named(iam, "userArn", "userId");
		}
		Map<String, @Nullable Object> custom = members(authorizer.get("lambda"));
		custom = custom.isEmpty() ? authorizer : custom;
		if (custom.keySet().stream().anyMatch((name) -> !"integrationLatency".equals(name))) {
			return named(custom, "principalId", "sub", "username");
		}
		Map<String, @Nullable Object> identity = members(context.get("identity"));
		return (identity.get("userArn") != null) ? named(identity, "userArn") : null;
	}

	private static AuthorizerPrincipal named(Map<String, @Nullable Object> claims, String... names) {
		String name = Stream.of(names)
			.map(claims::get)
			.filter(Objects::nonNull)
			.map(Object::toString)
			.findFirst()
			.orElse("");
		return new AuthorizerPrincipal(name, claims);
	}

	@SuppressWarnings("unchecked")
	private static Map<String, @Nullable Object> members(@Nullable Object value) {
		if (value instanceof Map<?, ?>) {
			return (Map<String, @Nullable Object>) value;
		}
		return new LinkedHashMap<>();
	}

}
