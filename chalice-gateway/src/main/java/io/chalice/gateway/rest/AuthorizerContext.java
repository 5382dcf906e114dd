package io.chalice.gateway.rest;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.chalice.gateway.authorizer.Principal;
import io.chalice.gateway.call.JsonText;

/**
 * What {@code requestContext.authorizer} says of a request's sender. All values are
 * texts, whatever they were.
 */
final class AuthorizerContext {

	private static final Set<String> TIMES = Set.of("exp", "iat");

	private static final DateTimeFormatter time = DateTimeFormatter
		.ofPattern("EEE MMM dd HH:mm:ss 'UTC' yyyy", Locale.ENGLISH)
		.withZone(ZoneOffset.UTC);

	private AuthorizerContext() {
	}

	/**
	 * Describe a principal.
	 * @param principal the principal
	 * @return the members, none for one known by a signature
	 */
	static Map<String, @Nullable Object> of(Principal principal) {
		Map<String, @Nullable Object> context = new LinkedHashMap<>();
		if (principal instanceof Principal.Named named) {
			named.context().forEach((name, value) -> context.put(name, String.valueOf(value)));
			context.put("principalId", named.id());
			context.put("integrationLatency", named.latencyMillis());
		}
		else if (principal instanceof Principal.Claimed claimed) {
			Map<String, String> claims = new LinkedHashMap<>();
			claimed.claims().forEach((name, value) -> claims.put(name, claim(name, value)));
			context.put("claims", claims);
		}
		return context;
	}

	private static String claim(String name, @Nullable Object value) {
		if (value instanceof Number seconds && TIMES.contains(name)) {
			return time.format(Instant.ofEpochSecond(seconds.longValue()));
		}
		if (value instanceof List<?> list) {
			return list.stream().map(String::valueOf).collect(Collectors.joining(","));
		}
		return (value instanceof Map<?, ?>) ? JsonText.of(value) : String.valueOf(value);
	}

}
