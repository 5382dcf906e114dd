package io.chalice.gateway.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.chalice.gateway.authorizer.Principal;
import io.chalice.gateway.call.JsonText;

/**
 * What {@code requestContext.authorizer} of payload 2.0 says of a request's sender.
 */
final class HttpAuthorizerContext {

	private HttpAuthorizerContext() {
	}

	static Map<String, @Nullable Object> of(Principal principal) {
		Map<String, @Nullable Object> context = new LinkedHashMap<>();
		if (principal instanceof Principal.Named named) {
			context.put("lambda", named.context().isEmpty() ? null : named.context());
		}
		else if (principal instanceof Principal.Claimed claimed) {
			Map<String, String> claims = new LinkedHashMap<>();
			claimed.claims().forEach((name, value) -> claims.put(name, claim(value)));
			Map<String, @Nullable Object> jwt = new LinkedHashMap<>();
			jwt.put("claims", claims);
			jwt.put("scopes", claimed.scopes().isEmpty() ? null : claimed.scopes());
			context.put("jwt", jwt);
		}
		else if (principal instanceof Principal.Signed signed) {
			Map<String, @Nullable Object> iam = new LinkedHashMap<>();
			iam.put("accessKey", signed.accessKey());
			for (String unknown : List.of("accountId", "callerId", "cognitoIdentity", "principalOrgId", "userArn",
					"userId")) {
				iam.put(unknown, null);
			}
			context.put("iam", iam);
		}
		return context;
	}

	private static String claim(@Nullable Object value) {
		if (value instanceof List<?> list) {
			return list.stream().map(String::valueOf).collect(Collectors.joining(" ", "[", "]"));
		}
		return (value instanceof Map<?, ?>) ? JsonText.of(value) : String.valueOf(value);
	}

}
