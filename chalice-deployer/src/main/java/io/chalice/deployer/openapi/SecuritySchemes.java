package io.chalice.deployer.openapi;

import java.util.function.UnaryOperator;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import io.chalice.model.ApplicationModel;
import io.chalice.model.AuthorizerModel;
import io.chalice.model.RouteModel;

/**
 * Writes API keys and authorizers.
 */
final class SecuritySchemes {

	static final String API_KEY = "api_key";

	private SecuritySchemes() {
	}

	static void write(ObjectNode components, ApplicationModel model, UnaryOperator<String> uris) {
		boolean keys = model.routes().stream().anyMatch(RouteModel::apiKeyRequired);
		if (!keys && model.authorizers().isEmpty()) {
			return;
		}
		ObjectNode schemes = components.putObject("securitySchemes");
		if (keys) {
			scheme(schemes.putObject(API_KEY), "x-api-key");
		}
		for (AuthorizerModel authorizer : model.authorizers()) {
			String header = authorizer.header();
			ObjectNode scheme = scheme(schemes.putObject(authorizer.name()),
					(header != null) ? header : "Authorization");
			switch (authorizer.type()) {
				case COGNITO_USER_POOLS -> cognito(scheme, authorizer);
				case CUSTOM -> custom(scheme, authorizer, uris);
				case IAM -> scheme.put("x-amazon-apigateway-authtype", "awsSigv4");
			}
		}
	}

	private static ObjectNode scheme(ObjectNode scheme, String header) {
		return scheme.put("type", "apiKey").put("name", header).put("in", "header");
	}

	private static void cognito(ObjectNode scheme, AuthorizerModel authorizer) {
		scheme.put("x-amazon-apigateway-authtype", "cognito_user_pools");
		ObjectNode details = scheme.putObject("x-amazon-apigateway-authorizer").put("type", "cognito_user_pools");
		ArrayNode arns = details.putArray("providerARNs");
		authorizer.providerArns().forEach(arns::add);
	}

	private static void custom(ObjectNode scheme, AuthorizerModel authorizer, UnaryOperator<String> uris) {
		scheme.put("x-amazon-apigateway-authtype", "custom");
		ObjectNode details = scheme.putObject("x-amazon-apigateway-authorizer").put("type", "token");
		String function = authorizer.function();
		details.put("authorizerUri", (function != null) ? uris.apply(function) : authorizer.uri());
		if (authorizer.ttlSeconds() != null) {
			details.put("authorizerResultTtlInSeconds", authorizer.ttlSeconds());
		}
		if (authorizer.invokeRoleArn() != null) {
			details.put("authorizerCredentials", authorizer.invokeRoleArn());
		}
	}

}
