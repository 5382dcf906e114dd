package io.chalice.autoconfigure.security;

import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

import io.chalice.ChaliceRequest;
import io.chalice.autoconfigure.route.ViewScope;

/**
 * Has Spring Security know, while a view is called, who the authorizer let through. Who
 * came without one is anonymous, unless somebody has already said otherwise on this
 * thread, as a test does.
 */
final class AuthenticatedViews implements ViewScope {

	private static final String ANONYMOUS = "anonymousUser";

	@Override
	public @Nullable Object within(ChaliceRequest request, Callable<@Nullable Object> view) throws Exception {
		SecurityContext before = SecurityContextHolder.getContext();
		AuthorizerPrincipal principal = AuthorizerClaims.principal(request.context());
		if (principal == null && before.getAuthentication() != null) {
			return view.call();
		}
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication((principal != null) ? authenticated(principal) : anonymous());
		SecurityContextHolder.setContext(context);
		try {
			return view.call();
		}
		finally {
			SecurityContextHolder.clearContext();
			if (before.getAuthentication() != null) {
				SecurityContextHolder.setContext(before);
			}
		}
	}

	private static Authentication authenticated(AuthorizerPrincipal principal) {
		return new AuthorizerAuthentication(principal, ClaimAuthorities.of(principal.claims()));
	}

	private static Authentication anonymous() {
		return new AnonymousAuthenticationToken("chalice", ANONYMOUS,
				List.of(new SimpleGrantedAuthority("ROLE_ANONYMOUS")));
	}

}
