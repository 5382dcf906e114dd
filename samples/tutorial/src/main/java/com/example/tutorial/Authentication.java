package com.example.tutorial;

import java.util.Map;

import io.chalice.ChaliceRoute;
import io.chalice.CognitoUserPoolAuthorizer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * API keys and Amazon Cognito user pools.
 */
@Configuration
class Authentication {

	@ChaliceRoute(value = "/authenticated", apiKeyRequired = true)
	Map<String, Boolean> withApiKey() {
		return Map.of("secure", true);
	}

	@ChaliceRoute(value = "/user-pools", authorizer = "MyPool")
	Map<String, Boolean> withUserPool() {
		return Map.of("secure", true);
	}

	@Bean
	CognitoUserPoolAuthorizer myPool() {
		return new CognitoUserPoolAuthorizer("MyPool",
				"arn:aws:cognito-idp:us-west-2:123456789012:userpool/us-west-2_abc123");
	}

}
