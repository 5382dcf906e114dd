package io.chalice.autoconfigure.security;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who an authorizer let through.
 *
 * @param name the name: a token's {@code sub}, a custom authorizer's {@code principalId},
 * or the ARN of who signed the request
 * @param claims what the authorizer says of them: a token's claims, a custom authorizer's
 * context, or the members of an IAM identity
 */
public record AuthorizerPrincipal(String name, Map<String, @Nullable Object> claims) implements AuthenticatedPrincipal {

	@Override
	public String getName() {
		return this.name;
	}

	/**
	 * Return what the authorizer says of them, where expressions ask for a property.
	 * @return the claims by name
	 */
	public Map<String, @Nullable Object> getClaims() {
		return this.claims;
	}

}
