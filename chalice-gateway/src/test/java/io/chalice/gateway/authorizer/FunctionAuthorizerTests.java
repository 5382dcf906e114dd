package io.chalice.gateway.authorizer;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import io.chalice.gateway.FunctionResult;
import io.chalice.gateway.Header;
import io.chalice.gateway.Headers;
import io.chalice.gateway.RecordedFunctions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link FunctionAuthorizer}.
 */
class FunctionAuthorizerTests {

	private static final String ARN = "arn:aws:execute-api:us-east-1:123456789012:api/dev/GET/a";

	private static final String ALLOW_A = """
			{"principalId": "me", "context": {"n": 1}, "policyDocument": {"Statement":
			[{"Effect": "Allow", "Action": "execute-api:Invoke", "Resource": "%s"}]}}""".formatted(ARN);

	private final RecordedFunctions functions = new RecordedFunctions().returns("auth", ALLOW_A);

	private final MutableClock clock = new MutableClock();

	private FunctionAuthorizer authorizer(Duration ttl) {
		return new FunctionAuthorizer("X-Token", "auth", this.functions, Duration.ofSeconds(1),
				new AnswerCache(ttl, this.clock), AuthorizerAnswer::read);
	}

	private static AuthorizationRequest request(String token, String arn) {
		return new AuthorizationRequest(arn, new Headers(List.of(new Header("x-token", token))),
				Map.of("type", "TOKEN"));
	}

	@Test
	void functionIsToldTokenAndMethod() {
		authorizer(Duration.ZERO).decide(request("t", ARN));
		JsonNode event = this.functions.events("auth").get(0);
		assertThat(event.path("type").asString()).isEqualTo("TOKEN");
		assertThat(event.path("authorizationToken").asString()).isEqualTo("t");
		assertThat(event.path("methodArn").asString()).isEqualTo(ARN);
	}

	@Test
	void allowedPrincipalHasItsContext() {
		AuthorizerDecision decision = authorizer(Duration.ZERO).decide(request("t", ARN));
		assertThat(decision).isInstanceOfSatisfying(AuthorizerDecision.Allowed.class,
				(allowed) -> assertThat(allowed.principal()).isInstanceOfSatisfying(Principal.Named.class, (named) -> {
					assertThat(named.id()).isEqualTo("me");
					assertThat(named.context()).containsEntry("n", 1);
				}));
	}

	@Test
	void answerIsRememberedForItsTime() {
		FunctionAuthorizer authorizer = authorizer(Duration.ofSeconds(60));
		authorizer.decide(request("t", ARN));
		this.clock.advance(Duration.ofSeconds(59));
		authorizer.decide(request("t", ARN));
		assertThat(this.functions.events("auth")).hasSize(1);
		this.clock.advance(Duration.ofSeconds(1));
		authorizer.decide(request("t", ARN));
		assertThat(this.functions.events("auth")).hasSize(2);
	}

	@Test
	void otherTokenIsAskedFor() {
		FunctionAuthorizer authorizer = authorizer(Duration.ofSeconds(60));
		authorizer.decide(request("t", ARN));
		authorizer.decide(request("u", ARN));
		assertThat(this.functions.events("auth")).hasSize(2);
	}

	@Test
	void rememberedPolicyIsAppliedToOtherMethods() {
		FunctionAuthorizer authorizer = authorizer(Duration.ofSeconds(60));
		assertThat(authorizer.decide(request("t", ARN))).isInstanceOf(AuthorizerDecision.Allowed.class);
		assertThat(authorizer.decide(request("t", ARN + "/b"))).isEqualTo(new AuthorizerDecision.Denied(false));
		assertThat(this.functions.events("auth")).hasSize(1);
	}

	@Test
	void nothingIsRememberedWithoutTime() {
		FunctionAuthorizer authorizer = authorizer(Duration.ZERO);
		authorizer.decide(request("t", ARN));
		authorizer.decide(request("t", ARN));
		assertThat(this.functions.events("auth")).hasSize(2);
	}

	@Test
	void functionThatSaysUnauthorizedRefusesTheToken() {
		this.functions.answers("auth", new FunctionResult.Failed("java.lang.RuntimeException", "Unauthorized"));
		assertThat(authorizer(Duration.ZERO).decide(request("t", ARN)))
			.isEqualTo(new AuthorizerDecision.Unauthorized("Unauthorized"));
	}

	@Test
	void functionThatFailsOtherwiseIsAFailure() {
		for (FunctionResult result : List.of(new FunctionResult.Failed("T", "m"), new FunctionResult.Rejected("no"),
				new FunctionResult.TimedOut(Duration.ofSeconds(1)))) {
			this.functions.answers("auth", result);
			assertThat(authorizer(Duration.ZERO).decide(request("t", ARN))).isEqualTo(new AuthorizerDecision.Failed());
		}
	}

	@Test
	void wrongAnswerIsNotRemembered() {
		this.functions.returns("auth", "{}");
		FunctionAuthorizer authorizer = authorizer(Duration.ofSeconds(60));
		assertThat(authorizer.decide(request("t", ARN))).isEqualTo(new AuthorizerDecision.Misconfigured());
		this.functions.returns("auth", ALLOW_A);
		assertThat(authorizer.decide(request("t", ARN))).isInstanceOf(AuthorizerDecision.Allowed.class);
	}

}
