package io.chalice.autoconfigure.function;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.chalice.AuthRequest;
import io.chalice.AuthResponse;
import io.chalice.AuthRoute;
import io.chalice.ChaliceFunction;
import io.chalice.CustomAuthorizer;
import io.chalice.HttpMethod;
import io.chalice.autoconfigure.ChaliceApplication;
import io.chalice.autoconfigure.TestContexts;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link AuthorizerFunction} and the records of authorizers.
 */
@ExtendWith(OutputCaptureExtension.class)
class AuthorizerFunctionTests {

	private static final String EVENT = """
			{"type":"TOKEN","authorizationToken":"%s","methodArn":"arn:aws:execute-api:r:1:api/dev/GET/users"}""";

	@Test
	void authorizersHaveRecords(CapturedOutput output) {
		TestContexts.runner(Records.class).run((context) -> {
			ChaliceApplication application = context.getBean(ChaliceApplication.class);
			assertThat(call(application, "check", "ada"))
				.isEqualTo("{\"context\":{\"level\":3},\"principalId\":\"ada\",\"policyDocument\":{\"Version\":"
						+ "\"2012-10-17\",\"Statement\":[{\"Action\":\"execute-api:Invoke\",\"Effect\":\"Allow\","
						+ "\"Resource\":[\"arn:aws:execute-api:r:1:api/dev/GET/users\"]}]}}");
			assertThat(call(application, "checkBean", "bea")).contains("\"principalId\":\"bea\"", "api/dev/*/*");
		});
		assertThat(output).doesNotContain("wrong answer");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = { "null | it is null", "[] | it is not a map",
			"{} | principalId is missing, or not a string",
			"{'principalId': 7} | principalId is missing, or not a string",
			"{'principalId': 'a'} | policyDocument is missing, or not a map",
			"{'principalId': 'a', 'policyDocument': {}} | policyDocument has no Statement",
			"{'principalId': 'a', 'policyDocument': {'Statement': [1]}} | a Statement of policyDocument is not a map",
			"{'principalId': 'a', 'policyDocument': {'Statement': {'Effect': 'allow'}}} | the Effect of a Statement "
					+ "is neither Allow nor Deny",
			"{'principalId': 'a', 'policyDocument': {'Statement': {'Effect': 'Allow', 'Action': 'x'}}} | the Action "
					+ "or Resource of a Statement is missing, or not a string",
			"{'principalId': 'a', 'policyDocument': {'Statement': []}, 'context': {'a': []}} | 'a' of context is "
					+ "neither a string, a number nor a boolean",
			"{'principalId': 'a', 'policyDocument': {'Statement': []}, 'context': 1} | context is not a map",
			"no json | it is not JSON" })
	void wrongAnswerIsOneLineOfTheLog(String answer, String wrong, CapturedOutput output) throws Exception {
		byte[] json = answer.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
		assertThat(new AuthorizerFunction("check", (event, context) -> json).handle(new byte[0], null)).isEqualTo(json);
		assertThat(output.getAll().lines().filter((line) -> line.contains("wrong answer"))).singleElement()
			.asString()
			.contains(("Authorizer function 'check' returned a wrong answer: %s. Expected an AuthResponse, or a map "
					+ "of principalId, policyDocument and, if wanted, context")
				.formatted(wrong));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = { "{'isAuthorized': true}",
			"{'principalId': 'a', 'policyDocument': {'Statement': [{'Effect': 'Deny', 'Action': ['x'], 'NotResource': "
					+ "'y'}]}, 'context': {'a': 1, 'b': null}}" })
	void rightAnswerIsNotMentioned(String answer, CapturedOutput output) throws Exception {
		byte[] json = answer.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
		new AuthorizerFunction("check", (event, context) -> json).handle(new byte[0], null);
		assertThat(output).doesNotContain("wrong answer");
	}

	@Test
	void onlyFunctionsOfAuthorizersAreChecked(CapturedOutput output) {
		TestContexts.runner(Records.class).run((context) -> {
			ChaliceApplication application = context.getBean(ChaliceApplication.class);
			assertThat(call(application, "other", "x")).isEqualTo("null");
			assertThat(output).doesNotContain("wrong answer");
			assertThat(call(application, "nothing", "x")).isEqualTo("null");
			assertThat(output).contains("Authorizer function 'nothing' returned a wrong answer: it is null");
		});
	}

	private static String call(ChaliceApplication application, String function, String token) throws Exception {
		return new String(application.call(function, EVENT.formatted(token).getBytes(StandardCharsets.UTF_8), null),
				StandardCharsets.UTF_8);
	}

	@Configuration(proxyBeanMethods = false)
	static class Records {

		@Bean
		CustomAuthorizer staff() {
			return CustomAuthorizer.ofFunction("staff", "check");
		}

		@Bean
		CustomAuthorizer guests() {
			return CustomAuthorizer.ofFunction("guests", "nothing");
		}

		@ChaliceFunction("check")
		AuthResponse check(AuthRequest request) {
			return AuthResponse.of(String.valueOf(request.token()), AuthRoute.of("/users", HttpMethod.GET))
				.with("level", 3);
		}

		@Bean
		@ChaliceFunction("checkBean")
		Function<AuthRequest, AuthResponse> checkBean() {
			return (request) -> AuthResponse.of(String.valueOf(request.token()), "*");
		}

		@ChaliceFunction("nothing")
		@Nullable Object nothing(AuthRequest request) {
			return null;
		}

		@ChaliceFunction("other")
		@Nullable Object other(AuthRequest request) {
			return null;
		}

	}

}
