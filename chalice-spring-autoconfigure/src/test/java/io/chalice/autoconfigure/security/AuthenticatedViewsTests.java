package io.chalice.autoconfigure.security;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

import io.chalice.ChaliceRoute;
import io.chalice.autoconfigure.ApiCall;
import io.chalice.autoconfigure.ApiCall.Answer;
import io.chalice.autoconfigure.TestContexts;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link AuthenticatedViews}, {@link AuthorizerClaims} and
 * {@link ClaimAuthorities}.
 */
class AuthenticatedViewsTests {

	private final ApplicationContextRunner runner = TestContexts.runner(Views.class)
		.withConfiguration(AutoConfigurations.of(ChaliceSecurityAutoConfiguration.class));

	static List<List<Object>> authorizers() {
		return List.of(
				List.of(Map.of("claims",
						Map.of("sub", "u1", "cognito:username", "ada", "cognito:groups", "admins,staff", "scope",
								"read write")),
						"u1", "ROLE_admins ROLE_staff SCOPE_read SCOPE_write admins staff"),
				List.of(Map.of("claims", Map.of("cognito:username", "ada")), "ada", ""),
				List.of(Map.of("jwt",
						Map.of("claims", Map.of("sub", "u1", "cognito:groups", "[admins staff]"), "scopes",
								List.of("read"))),
						"u1", "ROLE_admins ROLE_staff SCOPE_read admins staff"),
				List.of(Map.of("jwt", Map.of("claims", Map.of("sub", "u1", "scp", "a"))), "u1", "SCOPE_a"),
				List.of(Map.of("principalId", "user", "integrationLatency", 3, "authorities", "ROLE_admins x"), "user",
						"ROLE_admins x"),
				List.of(Map.of("lambda", Map.of("principalId", "user", "scope", "a")), "user", "SCOPE_a"),
				List.of(Map.of("iam", Map.of("userArn", "arn:aws:iam::1:user/a", "userId", "A")),
						"arn:aws:iam::1:user/a", ""));
	}

	@ParameterizedTest
	@MethodSource("authorizers")
	void authorizersAreTheAuthentication(List<Object> authorizer) {
		assertThat(send("/who", authorizer.get(0)))
			.isEqualTo(new Answer(200, authorizer.get(1) + ": " + authorizer.get(2)));
	}

	@Test
	void claimsAreThePrincipals() {
		assertThat(send("/claim", Map.of("claims", Map.of("sub", "u1", "email", "a@b.c"))).body()).isEqualTo("a@b.c");
	}

	@Test
	void methodSecurityAsksWhoWasLetThrough() {
		Map<String, Object> admin = Map.of("claims", Map.of("sub", "u1", "cognito:groups", "admins", "scope", "read"));
		Map<String, Object> other = Map.of("claims", Map.of("sub", "u2", "cognito:groups", "staff"));
		assertThat(send("/admins", admin)).isEqualTo(new Answer(200, "admin"));
		assertThat(send("/scoped", admin)).isEqualTo(new Answer(200, "scoped"));
		assertThat(send("/admins", other))
			.isEqualTo(new Answer(403, "{\"Code\":\"ForbiddenError\",\"Message\":\"Forbidden\"}"));
		assertThat(send("/scoped", other).status()).isEqualTo(403);
		assertThat(send("/admins", null))
			.isEqualTo(new Answer(401, "{\"Code\":\"UnauthorizedError\",\"Message\":\"Unauthorized\"}"));
		assertThat(send("/everybody", null)).isEqualTo(new Answer(200, "everybody"));
	}

	@Test
	void nothingIsKnownAfterwards() {
		send("/who", Map.of("claims", Map.of("sub", "u1")));
		assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
		send("/admins", Map.of("claims", Map.of("sub", "u1")));
		assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
	}

	@Test
	void whoATestHasSaidItIsStaysSo() {
		SecurityContextHolder.getContext()
			.setAuthentication(new TestingAuthenticationToken("tester", "", "ROLE_admins"));
		try {
			assertThat(send("/admins", null).body()).isEqualTo("admin");
			assertThat(send("/who", Map.of("claims", Map.of("sub", "u1"))).body()).isEqualTo("u1: ");
			assertThat(authentication().getName()).isEqualTo("tester");
		}
		finally {
			SecurityContextHolder.clearContext();
		}
	}

	@Test
	void isNotThereWithoutSpringSecurity() {
		TestContexts.runner()
			.withConfiguration(AutoConfigurations.of(ChaliceSecurityAutoConfiguration.class))
			.withClassLoader(new FilteredClassLoader(SecurityContextHolder.class))
			.run((context) -> assertThat(context).doesNotHaveBean("chaliceAuthenticatedViews"));
	}

	private static Authentication authentication() {
		return Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
	}

	private Answer send(String path, @Nullable Object authorizer) {
		Answer[] answer = new Answer[1];
		this.runner.run((context) -> {
			ApiCall call = ApiCall.to("GET", path);
			answer[0] = ((authorizer != null) ? call.withAuthorizer(members(authorizer)) : call).send(context);
		});
		return answer[0];
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> members(Object authorizer) {
		return (Map<String, Object>) authorizer;
	}

	@Configuration(proxyBeanMethods = false)
	@EnableMethodSecurity
	static class Views {

		@ChaliceRoute("/who")
		String who() {
			Authentication authentication = authentication();
			return authentication.getName() + ": " + String.join(" ",
					authentication.getAuthorities().stream().map(GrantedAuthority::getAuthority).sorted().toList());
		}

		@ChaliceRoute("/claim")
		@PreAuthorize("authentication.principal.claims['email'] == 'a@b.c'")
		Object claim() {
			AuthorizerPrincipal principal = (AuthorizerPrincipal) Objects
				.requireNonNull(authentication().getPrincipal());
			return String.valueOf(principal.claims().get("email"));
		}

		@ChaliceRoute("/admins")
		@PreAuthorize("hasRole('admins')")
		String admins() {
			return "admin";
		}

		@ChaliceRoute("/scoped")
		@PreAuthorize("hasAuthority('SCOPE_read')")
		String scoped() {
			return "scoped";
		}

		@ChaliceRoute("/everybody")
		@PreAuthorize("permitAll()")
		String everybody() {
			return "everybody";
		}

	}

}
