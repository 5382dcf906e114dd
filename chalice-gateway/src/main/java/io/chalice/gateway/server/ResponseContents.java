package io.chalice.gateway.server;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;

import io.chalice.gateway.GatewayResponse;
import io.chalice.gateway.Header;

/**
 * Puts the gateway's responses into the library's. The framing is the server's own; what
 * the gateway says about it is left out.
 */
final class ResponseContents {

	private static final Set<String> FRAMING = Set.of("connection", "content-length", "date", "keep-alive",
			"transfer-encoding");

	private static final int LAST_BYTE = 0xff;

	private ResponseContents() {
	}

	/**
	 * Make a response. Header values are sent as ISO-8859-1, as they are read; those with
	 * other characters as UTF-8.
	 * @param response what the gateway answers
	 * @return the response to send
	 * @throws IllegalArgumentException if HTTP cannot carry the response
	 */
	static ClassicHttpResponse of(GatewayResponse response) {
		int status = response.status();
		if (status < 200 || status > 599) {
			throw new IllegalArgumentException("Not the status of a response: " + status);
		}
		ClassicHttpResponse made = new BasicClassicHttpResponse(status);
		fill(made, response);
		return made;
	}

	/**
	 * Put status, headers and body into a response that has none.
	 * @param made the response to send
	 * @param response what it is to say
	 */
	static void fill(ClassicHttpResponse made, GatewayResponse response) {
		made.setCode(response.status());
		for (Header header : response.headers()) {
			if (!FRAMING.contains(header.name().toLowerCase(Locale.ROOT))) {
				made.addHeader(checked(header.name()), bytes(header));
			}
		}
		if (response.status() != HttpStatus.SC_NO_CONTENT && response.status() != HttpStatus.SC_NOT_MODIFIED) {
			made.setEntity(new ByteArrayEntity(response.body(), null));
		}
	}

	private static String checked(String name) {
		if (!TokenSyntax.matches(name)) {
			throw new IllegalArgumentException("Not the name of a header: " + name);
		}
		return name;
	}

	private static String bytes(Header header) {
		String value = header.value();
		if (value.chars().anyMatch((character) -> "\r\n\0".indexOf(character) >= 0)) {
			throw new IllegalArgumentException("Not the value of a header: " + header.name());
		}
		if (value.chars().allMatch((character) -> character <= LAST_BYTE)) {
			return value;
		}
		return new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
	}

}
