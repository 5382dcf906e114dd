package io.chalice.gateway.facts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

import io.chalice.gateway.GatewayRequest;
import io.chalice.gateway.Header;
import io.chalice.gateway.Headers;

/**
 * The request of a fact, completed with what the client that made it sends by itself.
 */
final class FactRequest {

	private static final Pattern TOKEN = Pattern.compile("<jwt:(\\w+)=([^>]*)>");

	private FactRequest() {
	}

	static GatewayRequest of(Fact fact, String host) {
		JsonNode request = fact.request();
		byte[] body = body(request);
		List<Header> headers = new ArrayList<>(List.of(new Header("Host", host)));
		request.path("headers").properties().forEach((header) -> {
			if (header.getValue().isArray()) {
				header.getValue().forEach((value) -> headers.add(new Header(header.getKey(), value.asString())));
			}
			else {
				headers.add(new Header(header.getKey(), withToken(header.getValue().asString())));
			}
		});
		if (!request.path("bare").asBoolean(false)) {
			addUnlessPresent(headers, "User-Agent", "test/client");
			addUnlessPresent(headers, "Accept-Encoding", "gzip, deflate");
			addUnlessPresent(headers, "Accept", "*/*");
			addUnlessPresent(headers, "Connection", "keep-alive");
		}
		if (body.length > 0) {
			addUnlessPresent(headers, "Content-Length", Integer.toString(body.length));
		}
		String query = request.path("raw_query").asString("");
		return new GatewayRequest(fact.method(), fact.rawPath() + (query.isEmpty() ? "" : "?" + query), "HTTP/1.1",
				headers, body, request.path("source_ip").asString("192.0.2.1"));
	}

	// <jwt:name=value> stands for a token with that claim
	private static String withToken(String value) {
		Matcher matcher = TOKEN.matcher(value);
		return matcher.replaceAll((token) -> "%s.%s.c2ln".formatted(encoded("{}"),
				encoded("{\"%s\":\"%s\"}".formatted(token.group(1), token.group(2)))));
	}

	private static String encoded(String json) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
	}

	private static byte[] body(JsonNode request) {
		if (request.has("body_repeat")) {
			JsonNode repeat = request.get("body_repeat");
			return repeat.get(0).asString().repeat(repeat.get(1).asInt()).getBytes(StandardCharsets.UTF_8);
		}
		if (request.has("json")) {
			return request.get("json").toString().getBytes(StandardCharsets.UTF_8);
		}
		if (request.has("body_hex")) {
			return HexFormat.of().parseHex(request.get("body_hex").asString());
		}
		return request.path("body").asString("").getBytes(StandardCharsets.UTF_8);
	}

	private static void addUnlessPresent(List<Header> headers, String name, String value) {
		if (!new Headers(headers).has(name)) {
			headers.add(new Header(name, value));
		}
	}

}
