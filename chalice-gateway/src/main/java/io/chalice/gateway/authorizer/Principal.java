package io.chalice.gateway.authorizer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Who sent a request, as far as its authorizer knows.
 */
public sealed interface Principal {

	/**
	 * Named by a function.
	 *
	 * @param id the principal's id
	 * @param context what else the function said: texts, numbers and booleans
	 * @param latencyMillis how long the function took, 0 for a remembered answer
	 */
	record Named(String id, Map<String, Object> context, long latencyMillis) implements Principal {

		public Named {
			context = Collections.unmodifiableMap(new LinkedHashMap<>(context));
		}

	}

	/**
	 * Described by a token's claims.
	 *
	 * @param claims the claims as the token has them
	 * @param scopes the OAuth scopes the route asks for
	 */
	record Claimed(Map<String, @Nullable Object> claims, List<String> scopes) implements Principal {

		public Claimed {
			claims = Collections.unmodifiableMap(new LinkedHashMap<>(claims));
			scopes = List.copyOf(scopes);
		}

	}

	/**
	 * Known by the access key that signed the request.
	 *
	 * @param accessKey the access key's id
	 */
	record Signed(String accessKey) implements Principal {

	}

}
