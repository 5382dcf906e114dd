package io.chalice.autoconfigure.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Makes authorities of claims: {@code SCOPE_x} of every scope, as Spring Security's
 * resource server does; {@code ROLE_x} and {@code x} of every Cognito group, for
 * {@code hasRole} and {@code hasAuthority}; and what a custom authorizer lists as
 * {@code authorities}, as it is.
 */
final class ClaimAuthorities {

	private ClaimAuthorities() {
	}

	static Collection<GrantedAuthority> of(Map<String, @Nullable Object> claims) {
		Set<String> names = new LinkedHashSet<>();
		Stream.of("scope", "scp")
			.flatMap((claim) -> values(claims.get(claim)))
			.forEach((scope) -> names.add("SCOPE_" + scope));
		values(claims.get("cognito:groups")).forEach((group) -> {
			names.add("ROLE_" + group);
			names.add(group);
		});
		values(claims.get("authorities")).forEach(names::add);
		return names.stream().<GrantedAuthority>map(SimpleGrantedAuthority::new).toList();
	}

	/**
	 * Return a claim's values. API Gateway turns lists into text: REST APIs write
	 * {@code a,b}, HTTP APIs {@code [a b]}.
	 * @param claim the claim
	 * @return its values
	 */
	private static Stream<String> values(@Nullable Object claim) {
		if (claim instanceof List<?> list) {
			return list.stream().map(String::valueOf);
		}
		String text = (claim != null) ? claim.toString().strip() : "";
		if (text.startsWith("[") && text.endsWith("]")) {
			text = text.substring(1, text.length() - 1);
		}
		return Arrays.stream(text.split("[,\\s]+")).filter((value) -> !value.isEmpty());
	}

}
