package io.chalice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link AuthRequest}, {@link AuthResponse} and {@link AuthRoute}.
 */
class AuthResponseTests {

	private static final String STAGE = "arn:aws:execute-api:us-west-2:123456789012:a1b2c3/dev";

	private static final AuthRequest REQUEST = AuthRequest
		.of(Map.of("type", "TOKEN", "methodArn", STAGE + "/GET/users/7", "authorizationToken", "let-me-in"));

	@Test
	void tokenRequestIsRead() {
		assertThat(REQUEST.type()).isEqualTo("TOKEN");
		assertThat(REQUEST.methodArn()).isEqualTo(STAGE + "/GET/users/7");
		assertThat(REQUEST.token()).isEqualTo("let-me-in");
		assertThat(REQUEST.headers()).isEmpty();
	}

	@Test
	void wholeRequestIsRead() {
		AuthRequest request = AuthRequest.of(Map.of("type", "REQUEST", "methodArn", STAGE + "/GET/", "headers",
				Map.of("X-Token", "b"), "multiValueHeaders", Map.of("X-Token", List.of("a", "b")),
				"queryStringParameters", Map.of("q", "1"), "pathParameters", Map.of("id", "7"), "stageVariables",
				Map.of("v", "1"), "requestContext", Map.of("stage", "dev")));
		assertThat(request.token()).isNull();
		assertThat(request.headers().all("x-token")).containsExactly("a", "b");
		assertThat(request.queryParams()).isEqualTo(Map.of("q", "1"));
		assertThat(request.uriParams()).isEqualTo(Map.of("id", "7"));
		assertThat(request.stageVars()).isEqualTo(Map.of("v", "1"));
		assertThat(request.context()).isEqualTo(Map.of("stage", "dev"));
	}

	@Test
	void requestOfAnHttpApiIsRead() {
		AuthRequest request = AuthRequest.of(Map.of("version", "2.0", "type", "REQUEST", "routeArn", STAGE + "/GET/",
				"identitySource", List.of("let-me-in"), "headers", Map.of("authorization", "let-me-in")));
		assertThat(request.methodArn()).isEqualTo(STAGE + "/GET/");
		assertThat(request.token()).isEqualTo("let-me-in");
		assertThat(request.headers().get("Authorization")).isEqualTo("let-me-in");
	}

	@Test
	void anotherEventIsNone() {
		assertThatIllegalArgumentException().isThrownBy(() -> AuthRequest.of(Map.of("Records", List.of())))
			.withMessageContaining("methodArn");
	}

	@ParameterizedTest
	@CsvSource({ "/users/{id},GET/users/*", "/,GET/", "*,GET/*", "/files/{path+},GET/files/*", "/users/*,GET/users/*" })
	void routesBecomeArns(String path, String resource) {
		assertThat(resources(AuthResponse.of("ada", AuthRoute.of(path, HttpMethod.GET))))
			.containsExactly(STAGE + "/" + resource);
	}

	@Test
	void pathsAloneAllowAllMethods() {
		assertThat(resources(AuthResponse.of("ada", "/a", "*"))).containsExactly(STAGE + "/*/a", STAGE + "/*/*");
		assertThat(resources(AuthResponse.of("ada", AuthRoute.of("/a", HttpMethod.GET, HttpMethod.PUT), AuthRoute.ANY)))
			.containsExactly(STAGE + "/GET/a", STAGE + "/PUT/a", STAGE + "/*/*");
		assertThat(resources(AuthResponse.denied("ada"))).isEmpty();
	}

	@Test
	void principalAndContextAreSaid() {
		assertThat(AuthResponse.of("ada", "*").with("age", 36).with("admin", true).toMap(REQUEST))
			.containsEntry("principalId", "ada")
			.containsEntry("context", Map.of("age", 36, "admin", true));
	}

	@Test
	void contextHasNoListsAndMaps() {
		assertThatIllegalArgumentException().isThrownBy(() -> AuthResponse.of("ada", "*").with("roles", List.of("a")))
			.withMessageContaining("'roles'");
	}

	private static List<Object> resources(AuthResponse response) {
		Map<?, ?> policy = map(response.toMap(REQUEST).get("policyDocument"));
		Map<?, ?> statement = map((policy.get("Statement") instanceof List<?> list) ? list.get(0) : null);
		assertThat(policy.get("Version")).isEqualTo("2012-10-17");
		assertThat(statement.get("Effect")).isEqualTo("Allow");
		assertThat(statement.get("Action")).isEqualTo("execute-api:Invoke");
		return (statement.get("Resource") instanceof List<?> list) ? new ArrayList<>(list) : List.of("no list");
	}

	private static Map<?, ?> map(@Nullable Object value) {
		return (value instanceof Map<?, ?> map) ? map : Map.of();
	}

}
