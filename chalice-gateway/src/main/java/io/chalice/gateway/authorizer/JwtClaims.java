package io.chalice.gateway.authorizer;

import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

import io.chalice.json.JsonTree;

/**
 * The claims of a JSON web token (RFC 7519). Its signature is not checked.
 *
 * @param all the claims
 */
record JwtClaims(Map<String, @Nullable Object> all) {

	private static final String BEARER = "Bearer ";

	/**
	 * Read a token.
	 * @param token the token, possibly after {@code Bearer}
	 * @return its claims, or empty when it is no token
	 */
	static Optional<JwtClaims> of(String token) {
		String bare = token.regionMatches(true, 0, BEARER, 0, BEARER.length())
				? token.substring(BEARER.length()).strip() : token;
		String[] parts = bare.split("\\.", -1);
		if (parts.length != 3 || !isObject(parts[0])) {
			return Optional.empty();
		}
		return object(parts[1]).map(JwtClaims::new);
	}

	private static boolean isObject(String part) {
		return object(part).isPresent();
	}

	private static Optional<Map<String, @Nullable Object>> object(String part) {
		try {
			Object value = JsonTree.read(Base64.getUrlDecoder().decode(part));
			if (value instanceof Map<?, ?> map) {
				Map<String, @Nullable Object> object = new LinkedHashMap<>();
				map.forEach((name, member) -> object.put(String.valueOf(name), member));
				return Optional.of(object);
			}
			return Optional.empty();
		}
		catch (IllegalArgumentException | JacksonException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Return a claim that is a text.
	 * @param name the claim's name
	 * @return the text, or empty when it is missing or something else
	 */
	Optional<String> text(String name) {
		return (this.all.get(name) instanceof String text) ? Optional.of(text) : Optional.empty();
	}

	/**
	 * Return whether the token is no longer valid.
	 * @param now the time
	 * @return {@code true} if it says when it expires and that is past
	 */
	boolean isExpired(Instant now) {
		return this.all.get("exp") instanceof Number expires && expires.longValue() <= now.getEpochSecond();
	}

	/**
	 * Return the OAuth scopes.
	 * @return the scopes, none for a token that is not an access token
	 */
	List<String> scopes() {
		return text("scope").map((scope) -> List.of(scope.split(" "))).orElse(List.of());
	}

}
