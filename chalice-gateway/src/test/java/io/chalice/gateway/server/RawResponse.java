package io.chalice.gateway.server;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.chalice.gateway.Header;

/**
 * A response as it came over the wire.
 *
 * @param statusLine the first line
 * @param headers the headers in order
 * @param body the body
 */
record RawResponse(String statusLine, List<Header> headers, byte[] body) {

	int status() {
		return Integer.parseInt(this.statusLine.split(" ")[1]);
	}

	List<String> headers(String name) {
		return this.headers.stream()
			.filter((header) -> header.name().equalsIgnoreCase(name))
			.map(Header::value)
			.toList();
	}

	String text() {
		return new String(this.body, StandardCharsets.UTF_8);
	}

}
