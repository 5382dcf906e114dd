package io.chalice.test;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.chalice.gateway.GatewayResponse;
import io.chalice.gateway.Header;

/**
 * A response, and assertions on it that return it, so that they can be strung together.
 */
public final class TestResponse {

	private final String request;

	private final GatewayResponse response;

	private final JsonMapper jsonMapper;

	TestResponse(String request, GatewayResponse response, JsonMapper jsonMapper) {
		this.request = request;
		this.response = response;
		this.jsonMapper = jsonMapper;
	}

	/**
	 * Return the HTTP status.
	 * @return the status
	 */
	public int status() {
		return this.response.status();
	}

	/**
	 * Return a header.
	 * @param name its name, in whatever case
	 * @return its first value, or {@code null} without one
	 */
	public @Nullable String header(String name) {
		List<String> values = headers(name);
		return values.isEmpty() ? null : values.get(0);
	}

	/**
	 * Return all values of a header.
	 * @param name its name, in whatever case
	 * @return its values, in the order they were sent
	 */
	public List<String> headers(String name) {
		return this.response.headers()
			.stream()
			.filter((header) -> header.name().equalsIgnoreCase(name))
			.map(Header::value)
			.toList();
	}

	/**
	 * Return the body as text.
	 * @return the text
	 */
	public String text() {
		return new String(this.response.body(), StandardCharsets.UTF_8);
	}

	/**
	 * Return the body as bytes.
	 * @return the bytes
	 */
	public byte[] bytes() {
		return this.response.body().clone();
	}

	/**
	 * Return the body as JSON.
	 * @return the parsed body
	 * @throws AssertionError when the body is not JSON
	 */
	public JsonNode json() {
		try {
			return this.jsonMapper.readTree(this.response.body());
		}
		catch (JacksonException ex) {
			throw new AssertionError("body of %s is not JSON: %s".formatted(this.request, text()), ex);
		}
	}

	/**
	 * Assert the status.
	 * @param status the expected status
	 * @return this response
	 */
	public TestResponse hasStatus(int status) {
		Assertions.assertThat(status()).as("status of %s, which answered %s", this.request, text()).isEqualTo(status);
		return this;
	}

	/**
	 * Assert a header.
	 * @param name its name, in whatever case
	 * @param values its expected values
	 * @return this response
	 */
	public TestResponse hasHeader(String name, String... values) {
		Assertions.assertThat(headers(name)).as("header %s of %s", name, this.request).containsExactly(values);
		return this;
	}

	/**
	 * Assert that a header is absent.
	 * @param name its name, in whatever case
	 * @return this response
	 */
	public TestResponse hasNoHeader(String name) {
		Assertions.assertThat(headers(name)).as("header %s of %s", name, this.request).isEmpty();
		return this;
	}

	/**
	 * Assert the body as text.
	 * @param text the expected text
	 * @return this response
	 */
	public TestResponse hasText(String text) {
		Assertions.assertThat(text()).as("body of %s", this.request).isEqualTo(text);
		return this;
	}

	/**
	 * Assert the body as JSON, whatever its white space and the order of its members.
	 * @param json the expected JSON
	 * @return this response
	 */
	public TestResponse hasJson(String json) {
		Assertions.assertThat(json()).as("body of %s", this.request).isEqualTo(this.jsonMapper.readTree(json));
		return this;
	}

	/**
	 * Assert one value within the body's JSON.
	 * @param pointer where it is (RFC 6901), such as {@code /user/name} or {@code /0}
	 * @param value the expected value
	 * @return this response
	 */
	public TestResponse hasJsonAt(String pointer, @Nullable Object value) {
		Assertions.assertThat(json().at(pointer))
			.as("%s in the body of %s, %s", pointer, this.request, text())
			.isEqualTo(this.jsonMapper.readTree(this.jsonMapper.writeValueAsBytes(value)));
		return this;
	}

}
