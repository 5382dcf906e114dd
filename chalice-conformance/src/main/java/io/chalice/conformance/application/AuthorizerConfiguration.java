package io.chalice.conformance.application;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.chalice.CognitoUserPoolAuthorizer;
import io.chalice.CustomAuthorizer;
import io.chalice.IamAuthorizer;

/**
 * The three kinds of authorizer.
 */
@Configuration(proxyBeanMethods = false)
class AuthorizerConfiguration {

	@Bean
	CognitoUserPoolAuthorizer myPool() {
		return new CognitoUserPoolAuthorizer("MyPool",
				"arn:aws:cognito-idp:us-west-2:123456789012:userpool/us-west-2_abc123");
	}

	@Bean
	CognitoUserPoolAuthorizer scoped() {
		return new CognitoUserPoolAuthorizer("Scoped",
				"arn:aws:cognito-idp:us-west-2:123456789012:userpool/us-west-2_abc123")
			.withScopes("shop/read", "shop/write")
			.withHeader("X-Access-Token");
	}

	@Bean
	IamAuthorizer iam() {
		return new IamAuthorizer("Iam");
	}

	@Bean
	CustomAuthorizer custom() {
		return CustomAuthorizer.ofFunction("Custom", "authorize").withHeader("X-Token");
	}

	@Bean
	CustomAuthorizer elsewhere() {
		return CustomAuthorizer.ofUri("Elsewhere",
				"arn:aws:apigateway:us-west-2:lambda:path/2015-03-31/functions/arn:aws:lambda:us-west-2:123456789012:"
						+ "function:elsewhere/invocations");
	}

}
