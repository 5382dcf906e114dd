package io.chalice.test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import io.chalice.gateway.Gateway;
import io.chalice.gateway.GatewayRequest;
import io.chalice.gateway.Header;

/**
 * A request in the making; {@link #send()} sends it.
 */
public final class TestRequest {

	private final Gateway gateway;

	private final JsonMapper jsonMapper;

	private final String method;

	private final String target;

	private final List<Header> headers = new ArrayList<>();

	private byte[] body = new byte[0];

	TestRequest(Gateway gateway, JsonMapper jsonMapper, String method, String target) {
		this.gateway = gateway;
		this.jsonMapper = jsonMapper;
		this.method = method;
		this.target = target;
		this.headers.add(new Header("Host", "localhost"));
		this.headers.add(new Header("Accept", "*/*"));
	}

	/**
	 * Add a header. {@code Accept} replaces the one that stands for everything; a second
	 * {@code Content-Type} replaces the first.
	 * @param name the header's name
	 * @param value its value
	 * @return this request
	 */
	public TestRequest header(String name, String value) {
		if ("Accept".equalsIgnoreCase(name) || "Content-Type".equalsIgnoreCase(name)) {
			this.headers.removeIf((header) -> header.name().equalsIgnoreCase(name));
		}
		this.headers.add(new Header(name, value));
		return this;
	}

	/**
	 * Send an API key along.
	 * @param key the key's value
	 * @return this request
	 */
	public TestRequest apiKey(String key) {
		return header("X-Api-Key", key);
	}

	/**
	 * Send a body as JSON.
	 * @param value what becomes JSON
	 * @return this request
	 */
	public TestRequest json(@Nullable Object value) {
		return body("application/json", this.jsonMapper.writeValueAsBytes(value));
	}

	/**
	 * Send a text.
	 * @param contentType its content type
	 * @param text the text
	 * @return this request
	 */
	public TestRequest body(String contentType, String text) {
		return body(contentType, text.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Send bytes.
	 * @param contentType their content type
	 * @param bytes the bytes
	 * @return this request
	 */
	public TestRequest body(String contentType, byte[] bytes) {
		this.body = bytes.clone();
		this.headers.removeIf((header) -> "Content-Length".equals(header.name()));
		this.headers.add(new Header("Content-Length", Integer.toString(bytes.length)));
		return header("Content-Type", contentType);
	}

	/**
	 * Send the request.
	 * @return the response
	 */
	public TestResponse send() {
		return new TestResponse("%s %s".formatted(this.method, this.target),
				this.gateway.handle(
						new GatewayRequest(this.method, this.target, "HTTP/1.1", this.headers, this.body, "127.0.0.1")),
				this.jsonMapper);
	}

}
