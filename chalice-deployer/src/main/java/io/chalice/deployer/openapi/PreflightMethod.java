package io.chalice.deployer.openapi;

import java.util.List;
import java.util.Map;

import tools.jackson.databind.node.ObjectNode;

import io.chalice.dispatch.CorsHeaders;
import io.chalice.model.CorsModel;

/**
 * Writes the {@code OPTIONS} method of a path with CORS. API Gateway answers it alone.
 */
final class PreflightMethod {

	private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

	private PreflightMethod() {
	}

	static void write(ObjectNode operation, CorsModel cors, List<String> methods) {
		Map<String, String> headers = CorsHeaders.ofPreflight(cors, null, methods);
		boolean chosen = !headers.containsKey(ALLOW_ORIGIN);
		ObjectNode answer = operation.putObject("responses").putObject("200").put("description", "200 response");
		ObjectNode declared = answer.putObject("headers");
		headers.keySet().forEach((name) -> header(declared, name));
		if (chosen) {
			header(declared, ALLOW_ORIGIN);
		}
		ObjectNode content = answer.putObject("content").putObject("application/json");
		content.putObject("schema").put("$ref", "#/components/schemas/Empty");
		ObjectNode integration = operation.putObject("x-amazon-apigateway-integration");
		integration.put("type", "mock").put("passthroughBehavior", "when_no_match");
		integration.put("contentHandling", "CONVERT_TO_TEXT");
		integration.putObject("requestTemplates").put("application/json", "{\"statusCode\": 200}");
		ObjectNode response = integration.putObject("responses").putObject("default").put("statusCode", "200");
		ObjectNode parameters = response.putObject("responseParameters");
		headers.forEach((name, value) -> parameters.put("method.response.header." + name, "'" + value + "'"));
		if (chosen) {
			response.putObject("responseTemplates").put("application/json", originTemplate(cors.origins()));
		}
	}

	private static void header(ObjectNode declared, String name) {
		declared.putObject(name).putObject("schema").put("type", "string");
	}

	// a mapping can only copy or fix a header; choosing one takes a template
	private static String originTemplate(List<String> origins) {
		String known = String.join(" || ", origins.stream().map("$origin == \"%s\""::formatted).toList());
		return """
				#set($origin = $input.params("Origin"))
				#if($origin == "")#set($origin = $input.params("origin"))#end
				#if(%s)#set($context.responseOverride.header.Access-Control-Allow-Origin = $origin)#end
				""".formatted(known);
	}

}
