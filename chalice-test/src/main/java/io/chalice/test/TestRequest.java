package io.chalice.test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import io.chalice.UploadedFile;
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

	private final StringBuilder target;

	private final List<Header> headers = new ArrayList<>();

	private final TestForm form = new TestForm();

	private byte[] body = new byte[0];

	TestRequest(Gateway gateway, JsonMapper jsonMapper, String method, String target) {
		this.gateway = gateway;
		this.jsonMapper = jsonMapper;
		this.method = method;
		this.target = new StringBuilder(target);
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
	 * Add a query parameter, with every value it has.
	 * @param name the parameter's name, not encoded
	 * @param values its values, whose texts are sent
	 * @return this request
	 */
	public TestRequest query(String name, Object... values) {
		for (Object value : values) {
			this.target.append((this.target.indexOf("?") < 0) ? '?' : '&')
				.append(TestForm.encoded(name))
				.append('=')
				.append(TestForm.encoded(value.toString()));
		}
		return this;
	}

	/**
	 * Add a cookie.
	 * @param name the cookie's name
	 * @param value its value, as it is sent
	 * @return this request
	 */
	public TestRequest cookie(String name, String value) {
		String cookies = this.headers.stream()
			.filter((header) -> "Cookie".equalsIgnoreCase(header.name()))
			.map((header) -> header.value() + "; ")
			.collect(Collectors.joining());
		this.headers.removeIf((header) -> "Cookie".equalsIgnoreCase(header.name()));
		return header("Cookie", cookies + name + "=" + value);
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
	 * @param value what becomes JSON; a text that is JSON is sent as it is
	 * @return this request
	 */
	public TestRequest json(@Nullable Object value) {
		return body("application/json", JsonValue.bytes(value, this.jsonMapper));
	}

	/**
	 * Send a form with a field, besides those that were added before.
	 * @param name the field's name
	 * @param values its values, whose texts are sent
	 * @return this request
	 */
	public TestRequest form(String name, Object... values) {
		for (Object value : values) {
			this.form.field(name, value.toString());
		}
		return body(this.form.contentType(), this.form.body());
	}

	/**
	 * Send a form with a file, besides what was added before.
	 * @param name the field's name
	 * @param fileName the file's name
	 * @param contentType its content type
	 * @param bytes its content
	 * @return this request
	 */
	public TestRequest file(String name, String fileName, String contentType, byte[] bytes) {
		this.form.file(new UploadedFile(name, fileName, contentType, bytes));
		return body(this.form.contentType(), this.form.body());
	}

	/**
	 * Send a form with a text file, besides what was added before.
	 * @param name the field's name
	 * @param fileName the file's name
	 * @param text its content
	 * @return this request
	 */
	public TestRequest file(String name, String fileName, String text) {
		return file(name, fileName, "text/plain", text.getBytes(StandardCharsets.UTF_8));
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
		String sent = this.target.toString();
		return new TestResponse("%s %s".formatted(this.method, sent),
				this.gateway
					.handle(new GatewayRequest(this.method, sent, "HTTP/1.1", this.headers, this.body, "127.0.0.1")),
				this.jsonMapper);
	}

}
