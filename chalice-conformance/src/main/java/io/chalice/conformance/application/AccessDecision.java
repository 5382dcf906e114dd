package io.chalice.conformance.application;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.chalice.ChaliceFunction;

/**
 * The function that decides for an authorizer.
 */
@Component
class AccessDecision {

	@ChaliceFunction("authorize")
	@Nullable Map<String, Object> authorize(Map<String, Object> event) {
		String methodArn = String.valueOf(event.get("methodArn"));
		return switch (String.valueOf(event.get("authorizationToken"))) {
			case "allow" -> policy("Allow", methodArn);
			case "allow-get" -> policy("Allow", methodArn.substring(0, methodArn.indexOf('/')) + "/*/GET/*");
			case "deny" -> policy("Deny", methodArn);
			case "nothing" -> null;
			case "refuse" -> throw new IllegalStateException("Unauthorized");
			case "fail" -> throw new IllegalStateException("This authorizer is broken");
			default -> policy("Allow", methodArn + "-of-another");
		};
	}

	private static Map<String, Object> policy(String effect, String resource) {
		return Map.of("principalId", "jane", "policyDocument",
				Map.of("Version", "2012-10-17", "Statement",
						List.of(Map.of("Action", "execute-api:Invoke", "Effect", effect, "Resource", resource))),
				"context", Map.of("foo", "bar", "number", 7, "flag", true));
	}

}
