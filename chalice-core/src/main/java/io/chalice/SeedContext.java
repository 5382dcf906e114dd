package io.chalice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Completes a request context to the members that the product description shows. API
 * Gateway has stopped sending those of an identity that do not apply.
 */
final class SeedContext {

	private static final String IDENTITY = "identity";

	private static final List<String> IDENTITY_MEMBERS = List.of("accessKey", "accountId", "apiKey", "caller",
			"cognitoAuthenticationProvider", "cognitoAuthenticationType", "cognitoIdentityId", "cognitoIdentityPoolId",
			"sourceIp", "userAgent", "userArn");

	private SeedContext() {
	}

	/**
	 * Complete a context.
	 * @param context a request context
	 * @return the context with every identity member, absent ones {@code null}; a context
	 * without an identity as it is
	 */
	static Map<String, @Nullable Object> of(Map<String, @Nullable Object> context) {
		if (!(context.get(IDENTITY) instanceof Map<?, ?> identity)) {
			return context;
		}
		Map<String, @Nullable Object> members = new TreeMap<>();
		IDENTITY_MEMBERS.forEach((name) -> members.put(name, null));
		identity.forEach((name, value) -> members.put(String.valueOf(name), value));
		Map<String, @Nullable Object> complete = new LinkedHashMap<>(context);
		complete.put(IDENTITY, members);
		return complete;
	}

}
