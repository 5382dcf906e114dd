package io.chalice.gateway;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds requests as a client sends them.
 */
public final class GatewayRequests {

	private GatewayRequests() {
	}

	/**
	 * Build a request without body.
	 * @param method the method
	 * @param target the target
	 * @param headers names and values by turns
	 * @return the request
	 */
	public static GatewayRequest of(String method, String target, String... headers) {
		return withBody(method, target, "", headers);
	}

	/**
	 * Build a request with a body.
	 * @param method the method
	 * @param target the target
	 * @param body the body's text
	 * @param headers names and values by turns
	 * @return the request
	 */
	public static GatewayRequest withBody(String method, String target, String body, String... headers) {
		List<Header> lines = new ArrayList<>(List.of(new Header("Host", "localhost:8000")));
		for (int i = 0; i < headers.length; i += 2) {
			lines.add(new Header(headers[i], headers[i + 1]));
		}
		return new GatewayRequest(method, target, "HTTP/1.1", lines, body.getBytes(StandardCharsets.UTF_8),
				"127.0.0.1");
	}

	/**
	 * Return a response's body as text.
	 * @param response the response
	 * @return the text
	 */
	public static String text(GatewayResponse response) {
		return new String(response.body(), StandardCharsets.UTF_8);
	}

	/**
	 * Return a response's header.
	 * @param response the response
	 * @param name the header's name
	 * @return its values, joined
	 */
	public static String header(GatewayResponse response, String name) {
		return String.join(", ", new Headers(response.headers()).all(name));
	}

}
