package io.chalice.gateway.rest;

import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.chalice.gateway.authorizer.Principal;
import io.chalice.gateway.call.ApiCall;

/**
 * Writes {@code requestContext.identity}.
 */
final class RestIdentity {

	private RestIdentity() {
	}

	/**
	 * Describe the client.
	 * @param call the request
	 * @param apiKey the API key the request was let in with, or {@code null}
	 * @param principal who sent it, or {@code null} without an authorizer
	 * @return the members
	 */
	static Map<String, @Nullable Object> of(ApiCall call, @Nullable String apiKey, @Nullable Principal principal) {
		Map<String, @Nullable Object> identity = new TreeMap<>();
		identity.put("accessKey", (principal instanceof Principal.Signed signed) ? signed.accessKey() : null);
		for (String unknown : new String[] { "accountId", "caller", "cognitoAuthenticationProvider",
				"cognitoAuthenticationType", "cognitoIdentityId", "cognitoIdentityPoolId", "principalOrgId", "user",
				"userArn" }) {
			identity.put(unknown, null);
		}
		identity.put("sourceIp", call.request().sourceIp());
		identity.put("userAgent", call.headers().last("User-Agent").orElse(null));
		if (apiKey != null) {
			identity.put("apiKey", apiKey);
			identity.put("apiKeyId", ResourceId.of(apiKey));
		}
		return identity;
	}

}
