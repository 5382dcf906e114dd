package io.chalice.deployer.openapi;

import java.util.List;

import tools.jackson.databind.node.ObjectNode;

import io.chalice.gateway.Header;
import io.chalice.gateway.response.ErrorCors;
import io.chalice.model.ApplicationModel;

/**
 * Writes the CORS headers of the errors that API Gateway answers itself, without which a
 * browser hides them from scripts.
 */
final class GatewayResponses {

	private static final List<String> TYPES = List.of("DEFAULT_4XX", "DEFAULT_5XX");

	private GatewayResponses() {
	}

	static void write(ObjectNode root, ApplicationModel model) {
		List<Header> headers = new ErrorCors(model.routes()).headers();
		if (headers.isEmpty()) {
			return;
		}
		ObjectNode responses = root.putObject("x-amazon-apigateway-gateway-responses");
		for (String type : TYPES) {
			ObjectNode parameters = responses.putObject(type).putObject("responseParameters");
			headers.forEach(
					(header) -> parameters.put("gatewayresponse.header." + header.name(), "'" + header.value() + "'"));
		}
	}

}
