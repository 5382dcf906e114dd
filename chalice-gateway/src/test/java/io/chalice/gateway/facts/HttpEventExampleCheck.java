package io.chalice.gateway.facts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import io.chalice.gateway.ApiSettings;
import io.chalice.gateway.GatewayRequest;
import io.chalice.gateway.Header;
import io.chalice.gateway.RecordedFunctions;
import io.chalice.gateway.Routes;
import io.chalice.gateway.http.HttpApi;
import io.chalice.model.AuthorizerModel;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks a whole event of payload 2.0 that is known as a documented example only: the
 * request is made from the event. The example's route key and its path parameter belong
 * to different routes and are not compared, its headers are compared in lower case.
 */
final class HttpEventExampleCheck {

	private static final JsonMapper mapper = JsonMapper.shared();

	private final JsonNode expected;

	private final String method;

	HttpEventExampleCheck(Fact fact) {
		this.expected = fact.expected().get("lambda_event");
		this.method = fact.method();
	}

	static boolean concerns(Fact fact) {
		return "HTTP_V2".equals(fact.api()) && fact.expected().has("lambda_event");
	}

	void check() {
		JsonNode event = event();
		for (String name : List.of("version", "rawPath", "rawQueryString", "cookies", "queryStringParameters", "body",
				"isBase64Encoded", "stageVariables")) {
			assertThat(event.path(name)).as(name).isEqualTo(this.expected.path(name));
		}
		this.expected.path("headers")
			.properties()
			.forEach((header) -> assertThat(event.path("headers").path(header.getKey().toLowerCase(Locale.ROOT)))
				.isEqualTo(header.getValue()));
		JsonNode context = event.path("requestContext");
		JsonNode expectedContext = this.expected.path("requestContext");
		assertThat(context.path("http")).isEqualTo(expectedContext.path("http"));
		assertThat(new TreeSet<>(context.propertyNames())).isEqualTo(new TreeSet<>(expectedContext.propertyNames()));
		JsonNode jwt = context.path("authorizer").path("jwt");
		JsonNode expectedJwt = expectedContext.path("authorizer").path("jwt");
		assertThat(jwt.path("scopes")).isEqualTo(expectedJwt.path("scopes"));
		expectedJwt.path("claims")
			.properties()
			.forEach((claim) -> assertThat(jwt.path("claims").path(claim.getKey())).isEqualTo(claim.getValue()));
		assertThat(new TreeSet<>(event.propertyNames())).isEqualTo(new TreeSet<>(this.expected.propertyNames()));
	}

	private JsonNode event() {
		Map<String, String> stageVariables = new HashMap<>();
		this.expected.path("stageVariables")
			.properties()
			.forEach((variable) -> stageVariables.put(variable.getKey(), variable.getValue().asString()));
		List<String> scopes = this.expected.at("/requestContext/authorizer/jwt/scopes")
			.valueStream()
			.map(JsonNode::asString)
			.toList();
		AuthorizerModel authorizer = new AuthorizerModel("jwt", AuthorizerModel.Type.COGNITO_USER_POOLS,
				"Authorization", List.of("arn:aws:cognito-idp:us-east-1:123456789012:userpool/pool"), scopes, null,
				null, null, null);
		String path = this.expected.path("rawPath").asString();
		String template = path.substring(0, path.lastIndexOf('/')) + "/{parameter1}";
		RecordedFunctions functions = new RecordedFunctions();
		HttpApi
			.of(Routes.model(List.of(authorizer), Routes.of(template, null, false, "jwt", this.method)), functions,
					ApiSettings.DEFAULT.withStage("$default").withStageVariables(stageVariables))
			.handle(request(path, scopes));
		return functions.lastEvent();
	}

	private GatewayRequest request(String path, List<String> scopes) {
		List<Header> headers = new ArrayList<>(List.of(new Header("Host", "id.execute-api.us-east-1.amazonaws.com")));
		List<String> cookies = this.expected.path("cookies").valueStream().map(JsonNode::asString).toList();
		headers.add(new Header("Cookie", String.join("; ", cookies)));
		headers.add(new Header("User-Agent", this.expected.at("/requestContext/http/userAgent").asString()));
		headers.add(new Header("Authorization", "Bearer " + token(scopes)));
		this.expected.path("headers").properties().forEach((header) -> {
			for (String value : header.getValue().asString().split(",")) {
				headers.add(new Header(header.getKey(), value));
			}
		});
		return new GatewayRequest(this.method, path + "?" + this.expected.path("rawQueryString").asString(), "HTTP/1.1",
				headers, this.expected.path("body").asString().getBytes(StandardCharsets.UTF_8),
				this.expected.at("/requestContext/http/sourceIp").asString());
	}

	private String token(List<String> scopes) {
		ObjectNode claims = mapper.createObjectNode().put("token_use", "access").put("scope", String.join(" ", scopes));
		this.expected.at("/requestContext/authorizer/jwt/claims")
			.properties()
			.forEach((claim) -> claims.set(claim.getKey(), claim.getValue()));
		Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
		return encoder.encodeToString("{}".getBytes(StandardCharsets.UTF_8)) + "."
				+ encoder.encodeToString(claims.toString().getBytes(StandardCharsets.UTF_8)) + ".c2ln";
	}

}
