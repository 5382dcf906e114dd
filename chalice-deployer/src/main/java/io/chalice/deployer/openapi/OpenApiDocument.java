package io.chalice.deployer.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import io.chalice.deployer.cloud.ApiEndpoint;
import io.chalice.model.ApplicationModel;
import io.chalice.model.RouteModel;

/**
 * Writes the OpenAPI 3.0 document that a REST API is filled with.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions.html">OpenAPI
 * extensions for API Gateway</a>
 */
public final class OpenApiDocument {

	private static final JsonMapper mapper = JsonMapper.builder().build();

	private OpenApiDocument() {
	}

	/**
	 * Write the document.
	 * @param title the API's name
	 * @param model the application
	 * @param uris the integration URI of a function of the application, by resource name
	 * @param endpoint where the API can be reached from
	 * @param minimumCompressionSize from how many bytes on answers are compressed, or
	 * {@code null}
	 * @param policy the resource policy as JSON, or {@code null}
	 * @return the JSON, the same for the same input
	 */
	public static String write(String title, ApplicationModel model, UnaryOperator<String> uris, ApiEndpoint endpoint,
			@Nullable Integer minimumCompressionSize, @Nullable String policy) {
		ObjectNode root = mapper.createObjectNode();
		root.put("openapi", "3.0.1");
		root.putObject("info").put("title", title).put("version", "1.0");
		String handlerUri = uris.apply(ApplicationModel.API_HANDLER);
		ObjectNode paths = root.putObject("paths");
		ObjectNode components = root.putObject("components");
		ObjectNode schemas = components.putObject("schemas");
		schemas.putObject("Empty").put("type", "object").put("title", "Empty Schema");
		FormSchemas forms = new FormSchemas(schemas);
		byPath(model)
			.forEach((path, routes) -> PathItem.write(paths.putObject(path), model, routes, handlerUri, forms));
		SecuritySchemes.write(components, model, uris);
		ArrayNode binaryTypes = root.putArray("x-amazon-apigateway-binary-media-types");
		model.binaryTypes().forEach(binaryTypes::add);
		if (minimumCompressionSize != null) {
			root.put("x-amazon-apigateway-minimum-compression-size", minimumCompressionSize);
		}
		GatewayResponses.write(root, model);
		if (!endpoint.vpcEndpointIds().isEmpty()) {
			// of OpenAPI 3.0 the extension is read where the servers are
			ObjectNode server = root.putArray("servers").addObject().put("url", "/");
			ArrayNode ids = server.putObject("x-amazon-apigateway-endpoint-configuration").putArray("vpcEndpointIds");
			endpoint.vpcEndpointIds().forEach(ids::add);
		}
		if (policy != null) {
			root.set("x-amazon-apigateway-policy", mapper.readTree(policy));
		}
		return mapper.writeValueAsString(root);
	}

	private static Map<String, List<RouteModel>> byPath(ApplicationModel model) {
		Map<String, List<RouteModel>> paths = new LinkedHashMap<>();
		for (RouteModel route : model.routes()) {
			paths.merge(route.path(), List.of(route), OpenApiDocument::both);
		}
		return paths;
	}

	private static List<RouteModel> both(List<RouteModel> first, List<RouteModel> second) {
		return Stream.concat(first.stream(), second.stream()).toList();
	}

}
