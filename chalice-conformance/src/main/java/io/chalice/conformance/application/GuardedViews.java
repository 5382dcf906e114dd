package io.chalice.conformance.application;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.chalice.ChaliceRequest;
import io.chalice.ChaliceRoute;
import io.chalice.HttpMethod;

/**
 * Views that are guarded by API keys and the three kinds of authorizer.
 */
@Component
class GuardedViews {

	private static final Map<String, Boolean> SECURE = Map.of("secure", true);

	@ChaliceRoute(value = "/authenticated", apiKeyRequired = true)
	Map<String, Object> withApiKey(ChaliceRequest request) {
		return Map.of("secure", true, "known",
				request.context().get("identity") instanceof Map<?, ?> identity && identity.get("apiKey") != null);
	}

	@ChaliceRoute(value = "/user-pools", authorizer = "MyPool")
	Map<String, Boolean> withUserPool() {
		return SECURE;
	}

	@ChaliceRoute(value = "/user-pools/claims", authorizer = "MyPool")
	@Nullable Object claims(ChaliceRequest request) {
		return request.context().get("authorizer");
	}

	@ChaliceRoute(value = "/user-pools/scoped", authorizer = "Scoped")
	Map<String, Boolean> withScope() {
		return SECURE;
	}

	@ChaliceRoute(value = "/signed", authorizer = "Iam")
	Map<String, Boolean> signed() {
		return SECURE;
	}

	@ChaliceRoute(value = "/elsewhere", authorizer = "Elsewhere")
	Map<String, Boolean> elsewhere() {
		return SECURE;
	}

	@ChaliceRoute(value = "/custom", methods = { HttpMethod.GET, HttpMethod.DELETE }, authorizer = "Custom")
	@Nullable Object custom(ChaliceRequest request) {
		Map<String, @Nullable Object> known = new TreeMap<>();
		if (request.context().get("authorizer") instanceof Map<?, ?> authorizer) {
			for (String name : List.of("principalId", "foo", "number", "flag")) {
				known.put(name, authorizer.get(name));
			}
		}
		return known;
	}

}
