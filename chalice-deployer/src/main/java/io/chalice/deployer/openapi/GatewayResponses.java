package io.chalice.deployer.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import tools.jackson.databind.node.ObjectNode;

import io.chalice.model.ApplicationModel;
import io.chalice.model.CorsModel;
import io.chalice.model.RouteModel;

/**
 * Writes the CORS headers of the errors that API Gateway answers itself, without which a
 * browser hides them from scripts.
 */
final class GatewayResponses {

	private static final List<String> TYPES = List.of("DEFAULT_4XX", "DEFAULT_5XX");

	private GatewayResponses() {
	}

	static void write(ObjectNode root, ApplicationModel model) {
		Set<CorsModel> configurations = model.routes()
			.stream()
			.map(RouteModel::cors)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		if (configurations.isEmpty()) {
			return;
		}
		ObjectNode responses = root.putObject("x-amazon-apigateway-gateway-responses");
		for (String type : TYPES) {
			ObjectNode parameters = responses.putObject(type).putObject("responseParameters");
			headers(configurations)
				.forEach((name, value) -> parameters.put("gatewayresponse.header." + name, "'" + value + "'"));
		}
	}

	// the values are the same for every route, so only what all agree on can be said
	private static Map<String, String> headers(Set<CorsModel> configurations) {
		Map<String, String> headers = new LinkedHashMap<>();
		Set<List<String>> origins = configurations.stream()
			.map((cors) -> cors.anyOrigin() ? List.of("*") : cors.origins())
			.collect(Collectors.toSet());
		List<String> only = origins.iterator().next();
		boolean agreed = origins.size() == 1 && only.size() == 1 && !only.get(0).equals("*");
		headers.put("Access-Control-Allow-Origin", agreed ? only.get(0) : "*");
		if (agreed && configurations.stream().allMatch(CorsModel::credentials)) {
			headers.put("Access-Control-Allow-Credentials", "true");
		}
		return headers;
	}

}
