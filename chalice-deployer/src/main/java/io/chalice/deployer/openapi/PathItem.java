package io.chalice.deployer.openapi;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import io.chalice.model.ApplicationModel;
import io.chalice.model.CorsModel;
import io.chalice.model.RouteModel;

/**
 * Writes the methods of one path.
 */
final class PathItem {

	private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");

	private PathItem() {
	}

	static void write(ObjectNode item, ApplicationModel model, List<RouteModel> routes, String uri, FormSchemas forms) {
		String path = routes.get(0).path();
		Set<String> corsMethods = new LinkedHashSet<>();
		CorsModel cors = null;
		for (RouteModel route : routes) {
			for (String method : route.methods()) {
				operation(item.putObject(method.toLowerCase(Locale.ROOT)), model, method, route, uri, forms);
			}
			if (route.cors() != null) {
				cors = route.cors();
				corsMethods.addAll(route.methods());
			}
		}
		if (cors != null) {
			PreflightMethod.write(item.putObject("options"), cors, new ArrayList<>(corsMethods));
			RouteParameters.write(item.withObject("/options"), path, List.of());
		}
	}

	private static void operation(ObjectNode operation, ApplicationModel model, String method, RouteModel route,
			String uri, FormSchemas forms) {
		RouteParameters.write(operation, route);
		if (!WITHOUT_BODY.contains(method) && !route.contentTypes().isEmpty()) {
			ObjectNode content = operation.putObject("requestBody").putObject("content");
			route.contentTypes().forEach((type) -> forms.write(content.putObject(type), type, route));
		}
		ObjectNode answer = operation.putObject("responses").putObject("200").put("description", "200 response");
		schema(answer.putObject("content").putObject("application/json"));
		security(operation, model, route);
		ObjectNode integration = operation.putObject("x-amazon-apigateway-integration");
		integration.put("type", "aws_proxy").put("httpMethod", "POST").put("uri", uri);
		integration.put("passthroughBehavior", "when_no_match").put("contentHandling", "CONVERT_TO_TEXT");
		integration.putObject("responses").putObject("default").put("statusCode", "200");
	}

	private static void security(ObjectNode operation, ApplicationModel model, RouteModel route) {
		if (!route.apiKeyRequired() && route.authorizer() == null) {
			return;
		}
		ArrayNode security = operation.putArray("security");
		if (route.apiKeyRequired()) {
			security.addObject().putArray(SecuritySchemes.API_KEY);
		}
		if (route.authorizer() != null) {
			ArrayNode scopes = security.addObject().putArray(route.authorizer());
			model.authorizer(route.authorizer()).scopes().forEach(scopes::add);
		}
	}

	private static void schema(ObjectNode content) {
		content.putObject("schema").put("$ref", "#/components/schemas/Empty");
	}

}
