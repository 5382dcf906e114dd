package com.example;

import java.time.Duration;
import java.util.Map;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import io.chalice.ChaliceFunction;
import io.chalice.ChaliceRoute;
import io.chalice.CognitoUserPoolAuthorizer;
import io.chalice.CustomAuthorizer;
import io.chalice.HttpMethod;
import io.chalice.IamAuthorizer;

/**
 * Applications that each make one mistake with an authorizer.
 */
public final class AuthorizerMistakes {

	private AuthorizerMistakes() {
	}

	@EnableAutoConfiguration
	static class BlankAuthorizerName {

		@Bean
		IamAuthorizer authorizer() {
			return new IamAuthorizer("");
		}

	}

	@EnableAutoConfiguration
	static class DuplicateAuthorizer {

		@Bean
		IamAuthorizer one() {
			return new IamAuthorizer("staff");
		}

		@Bean
		CognitoUserPoolAuthorizer two() {
			return new CognitoUserPoolAuthorizer("staff", "arn:aws:cognito-idp:eu-west-1:123456789012:userpool/x");
		}

	}

	@EnableAutoConfiguration
	static class UnknownAuthorizer {

		@ChaliceRoute(value = "/users", authorizer = "staf", methods = HttpMethod.POST)
		void users() {
		}

		@Bean
		IamAuthorizer staff() {
			return new IamAuthorizer("staff");
		}

		@Bean
		IamAuthorizer customers() {
			return new IamAuthorizer("customers");
		}

	}

	@EnableAutoConfiguration
	static class NoAuthorizer {

		@ChaliceRoute(value = "/users", authorizer = "staff")
		void users() {
		}

	}

	@EnableAutoConfiguration
	static class UnknownAuthorizerFunction {

		@Bean
		CustomAuthorizer authorizer() {
			return CustomAuthorizer.ofFunction("staff", "checkstaff");
		}

		@ChaliceFunction("check-staff")
		Map<String, Object> check(Map<String, Object> event) {
			return event;
		}

	}

	@EnableAutoConfiguration
	static class NoAuthorizerFunction {

		@Bean
		CustomAuthorizer authorizer() {
			return CustomAuthorizer.ofFunction("staff", "checkstaff");
		}

	}

	@EnableAutoConfiguration
	static class FunctionArnAsUri {

		@Bean
		CustomAuthorizer authorizer() {
			return CustomAuthorizer.ofUri("staff", "arn:aws-cn:lambda:cn-north-1:123456789012:function:check:live");
		}

	}

	@EnableAutoConfiguration
	static class FunctionNameAsUri {

		@Bean
		CustomAuthorizer authorizer() {
			return CustomAuthorizer.ofUri("staff", "check");
		}

	}

	@EnableAutoConfiguration
	static class AuthorizerWithoutUserPool {

		@Bean
		CognitoUserPoolAuthorizer staff() {
			return new CognitoUserPoolAuthorizer("staff");
		}

	}

	@EnableAutoConfiguration
	static class AuthorizerOfUnknownUserPool {

		@Bean
		CognitoUserPoolAuthorizer staff() {
			return new CognitoUserPoolAuthorizer("staff", "eu-west-1_AbC123");
		}

	}

	@EnableAutoConfiguration
	@Import(AuthorizerThatOthersNeed.Users.class)
	static class AuthorizerThatOthersNeed {

		@Bean
		static CustomAuthorizer staff() {
			return CustomAuthorizer.ofFunction("staff", "check").withTtl(Duration.ofHours(2));
		}

		record Users(CustomAuthorizer staff) {

		}

	}

	@EnableAutoConfiguration
	static class AuthorizerOfNull {

		@Bean
		@SuppressWarnings("NullAway") // the mistake
		IamAuthorizer staff() {
			return null;
		}

	}

}
