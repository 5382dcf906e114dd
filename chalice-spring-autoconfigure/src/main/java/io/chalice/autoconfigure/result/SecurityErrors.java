package io.chalice.autoconfigure.result;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;

import io.chalice.ChaliceResponse;

/**
 * Translates the exceptions of Spring Security: 401 when nobody is known, 403 when who is
 * known may not. That a client is told no more is Spring Security's own rule.
 */
final class SecurityErrors implements ErrorTranslation {

	@Override
	public @Nullable ChaliceResponse responseTo(Throwable thrown) {
		if (thrown instanceof AuthenticationException) {
			return response(401, "UnauthorizedError", "Unauthorized");
		}
		if (thrown instanceof AuthorizationDeniedException
				&& SecurityContextHolder.getContext().getAuthentication() instanceof AnonymousAuthenticationToken) {
			return response(401, "UnauthorizedError", "Unauthorized");
		}
		return (thrown instanceof AccessDeniedException) ? response(403, "ForbiddenError", "Forbidden") : null;
	}

	private static ChaliceResponse response(int status, String code, String message) {
		Map<String, String> body = new LinkedHashMap<>();
		body.put("Code", code);
		body.put("Message", message);
		return ChaliceResponse.of(body).status(status);
	}

}
