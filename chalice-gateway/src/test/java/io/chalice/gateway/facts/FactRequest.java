package io.chalice.gateway.facts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import tools.jackson.databind.JsonNode;

import io.chalice.gateway.GatewayRequest;
import io.chalice.gateway.Header;
import io.chalice.gateway.Headers;

/**
 * The request of a fact, completed with what the client that made it sends by itself.
 */
final class FactRequest {

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
				headers.add(new Header(header.getKey(), header.getValue().asString()));
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

	private static byte[] body(JsonNode request) {
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
