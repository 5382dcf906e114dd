package io.chalice.conformance.suite;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A request.
 *
 * @param method the HTTP method
 * @param target path and query string, as they are sent
 * @param headers each header's value or list of values, in order
 * @param text the body as text, or {@code null}
 * @param json the body as JSON, which says so in its content type, or {@code null}
 * @param base64 the body's bytes, or {@code null}
 */
public record CaseRequest(String method, String target, @Nullable Map<String, Object> headers, @Nullable String text,
		@Nullable JsonNode json, byte @Nullable [] base64) {

	/**
	 * Return the lines of the head, in order.
	 * @return the headers, {@code Content-Type} of a JSON body included
	 */
	public List<CaseHeader> lines() {
		List<CaseHeader> lines = new ArrayList<>();
		if (this.headers != null) {
			this.headers.forEach((name, value) -> {
				List<?> values = (value instanceof List<?> several) ? several : List.of(value);
				values.forEach((one) -> lines.add(new CaseHeader(name, String.valueOf(one))));
			});
		}
		if (this.json != null && lines.stream().noneMatch((line) -> "Content-Type".equalsIgnoreCase(line.name()))) {
			lines.add(new CaseHeader("Content-Type", "application/json"));
		}
		return lines;
	}

	/**
	 * Return the body.
	 * @return the bytes, none without a body
	 */
	public byte[] body() {
		if (this.base64 != null) {
			return this.base64.clone();
		}
		String body = (this.json != null) ? this.json.toString() : this.text;
		return (body != null) ? body.getBytes(StandardCharsets.UTF_8) : new byte[0];
	}

	@Override
	public String toString() {
		return "%s %s %s %s".formatted(this.method, this.target, lines(), Base64.getEncoder().encodeToString(body()));
	}

}
