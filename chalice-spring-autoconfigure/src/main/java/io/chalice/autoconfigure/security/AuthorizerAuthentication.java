package io.chalice.autoconfigure.security;

import java.util.Collection;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;

/**
 * The authentication of a request that an authorizer of API Gateway let through.
 */
public final class AuthorizerAuthentication extends AbstractAuthenticationToken {

	private static final long serialVersionUID = 1L;

	private final transient AuthorizerPrincipal principal;

	/**
	 * Create an authentication.
	 * @param principal who was let through
	 * @param authorities what they may do
	 */
	public AuthorizerAuthentication(AuthorizerPrincipal principal, Collection<? extends GrantedAuthority> authorities) {
		super(authorities);
		this.principal = principal;
		setDetails(principal.claims());
		setAuthenticated(true);
	}

	@Override
	public @Nullable Object getCredentials() {
		return null;
	}

	@Override
	public AuthorizerPrincipal getPrincipal() {
		return this.principal;
	}

}
