package io.chalice.conformance.suite;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A response as a client saw it.
 *
 * @param status the HTTP status
 * @param headers the lines of the head, in order
 * @param body the body's bytes
 */
public record ObservedResponse(int status, List<CaseHeader> headers, byte[] body) {

	/**
	 * Copies the headers.
	 */
	public ObservedResponse {
		headers = List.copyOf(headers);
	}

	/**
	 * Return all values of a header.
	 * @param name its name, in whatever case
	 * @return its values in order
	 */
	public List<String> header(String name) {
		return this.headers.stream()
			.filter((line) -> line.name().equalsIgnoreCase(name))
			.map(CaseHeader::value)
			.toList();
	}

	/**
	 * Return the body's text.
	 * @return the body as UTF-8
	 */
	public String text() {
		return new String(this.body, StandardCharsets.UTF_8);
	}

	@Override
	public String toString() {
		return "%d %s %s".formatted(this.status, this.headers, text());
	}

}
