package io.chalice.gateway.facts;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import io.chalice.gateway.BackendFunctions;
import io.chalice.gateway.FunctionResult;
import io.chalice.model.ApplicationModel;

/**
 * The functions of a fact. They return what the fact says, or else what would lead to
 * what it expects, so that only the gateway's own part is checked.
 */
final class FactFunctions implements BackendFunctions {

	static final String AUTHORIZER = "authorizer";

	/** What no function needs to return. */
	private static final Set<String> FROM_SERVER = Set.of("connection", "content-length", "date");

	private static final JsonMapper mapper = JsonMapper.shared();

	private final Fact fact;

	private final List<JsonNode> events = new CopyOnWriteArrayList<>();

	private final List<JsonNode> authorizerEvents = new CopyOnWriteArrayList<>();

	FactFunctions(Fact fact) {
		this.fact = fact;
	}

	/** The events of the authorizer's function. */
	List<JsonNode> authorizerEvents() {
		return this.authorizerEvents;
	}

	/** The events of the routes' function. */
	List<JsonNode> events() {
		return this.events;
	}

	@Override
	public FunctionResult invoke(String functionName, byte[] event, Duration timeout) {
		if (AUTHORIZER.equals(functionName)) {
			this.authorizerEvents.add(mapper.readTree(event));
			return FactAuthorizer.failure(this.fact)
				.<FunctionResult>map((message) -> new FunctionResult.Failed("java.lang.RuntimeException", message))
				.orElseGet(() -> succeeded(FactAuthorizer.answer(this.fact)));
		}
		if (!ApplicationModel.API_HANDLER.equals(functionName)) {
			return new FunctionResult.Rejected("No function is named " + functionName);
		}
		JsonNode json = mapper.readTree(event);
		this.events.add(json);
		return answer(json, timeout);
	}

	private FunctionResult answer(JsonNode event, Duration timeout) {
		String words = this.fact.words().toLowerCase(Locale.ROOT);
		if (this.fact.request().has("lambda_returns")) {
			return succeeded(this.fact.request().get("lambda_returns"));
		}
		if (words.contains("timeout") || words.contains("time-out")) {
			return new FunctionResult.TimedOut(timeout);
		}
		if (words.contains("function error") || words.contains("integration error")) {
			return new FunctionResult.Failed("java.lang.IllegalStateException", "");
		}
		if (words.contains("illegal integration.request")) {
			return new FunctionResult.Rejected("configuration error");
		}
		return succeeded(this.fact.expected().has("matched") ? matched(event) : fromExpected());
	}

	private JsonNode matched(JsonNode event) {
		for (JsonNode resource : this.fact.setup().path("resources")) {
			if (resource.path("path").equals(event.path("resource"))) {
				return mapper.createObjectNode().put("statusCode", 200).set("body", resource.path("returns"));
			}
		}
		return mapper.createObjectNode().put("statusCode", 404);
	}

	private JsonNode fromExpected() {
		JsonNode expected = this.fact.expected();
		ObjectNode response = mapper.createObjectNode().put("statusCode", expected.path("status").asInt(200));
		ObjectNode headers = response.putObject("headers");
		ObjectNode multiple = mapper.createObjectNode();
		expected.path("headers_contain").properties().forEach((header) -> {
			String name = header.getKey().toLowerCase(Locale.ROOT);
			if (!name.startsWith("x-amzn") && !FROM_SERVER.contains(name)) {
				headers.set(header.getKey(), header.getValue());
			}
		});
		expected.path("headers_joined").properties().forEach((header) -> {
			ArrayNode values = multiple.putArray(header.getKey());
			List.of(header.getValue().asString("").split(", ")).forEach(values::add);
		});
		if (!multiple.isEmpty()) {
			response.set("multiValueHeaders", multiple);
		}
		if (this.fact.setup().has("binaryMediaTypes")) {
			response.put("isBase64Encoded", true).put("body", expected.path("body").asString("3q2+7w=="));
		}
		else if (expected.has("body")) {
			response.set("body", expected.get("body"));
		}
		else if (expected.has("json_contains")) {
			response.put("body", expected.get("json_contains").toString());
		}
		else if (expected.has("json") && !isGatewayError(expected.get("json"))) {
			response.put("body", expected.get("json").toString());
		}
		return response;
	}

	// such an error has to come from the gateway, not from the function
	private static boolean isGatewayError(JsonNode json) {
		return json.has("message") || json.has("Message");
	}

	private static FunctionResult succeeded(JsonNode value) {
		return new FunctionResult.Succeeded(value.toString().getBytes(StandardCharsets.UTF_8));
	}

}
