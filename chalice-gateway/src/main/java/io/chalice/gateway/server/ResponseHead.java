package io.chalice.gateway.server;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

import org.apache.hc.core5.http.impl.EnglishReasonPhraseCatalog;
import org.apache.hc.core5.http.protocol.HttpDateGenerator;

import io.chalice.gateway.GatewayResponse;
import io.chalice.gateway.Header;

/**
 * The bytes of a response before its body. The framing is the server's own; what the
 * gateway says about it is left out.
 */
final class ResponseHead {

	private static final Set<String> FRAMING = Set.of("connection", "content-length", "date", "keep-alive",
			"transfer-encoding");

	private static final int LAST_BYTE = 0xff;

	private ResponseHead() {
	}

	/**
	 * Make the bytes. Header values are sent as ISO-8859-1, as they are read; those with
	 * other characters as UTF-8.
	 * @param response the response
	 * @param keepsConnection whether another request may follow
	 * @return the status line and the headers with the empty line
	 * @throws IllegalArgumentException if HTTP cannot carry the response
	 */
	static byte[] bytes(GatewayResponse response, boolean keepsConnection) {
		int status = response.status();
		if (status < 200 || status > 599) {
			throw new IllegalArgumentException("Not the status of a response: " + status);
		}
		String reason = EnglishReasonPhraseCatalog.INSTANCE.getReason(status, Locale.ENGLISH);
		StringBuilder head = new StringBuilder(256);
		head.append("HTTP/1.1 ").append(status).append(' ').append((reason != null) ? reason : "").append("\r\n");
		for (Header header : response.headers()) {
			if (!FRAMING.contains(header.name().toLowerCase(Locale.ROOT))) {
				append(head, checked(header));
			}
		}
		if (hasBody(status)) {
			append(head, new Header("Content-Length", Integer.toString(response.body().length)));
		}
		append(head, new Header("Date", HttpDateGenerator.INSTANCE.getCurrentDate()));
		append(head, new Header("Connection", keepsConnection ? "keep-alive" : "close"));
		return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
	}

	static boolean hasBody(int status) {
		return status != 204 && status != 304;
	}

	private static Header checked(Header header) {
		String value = header.value();
		if (!Token.matches(header.name()) || value.chars().anyMatch((character) -> "\r\n\0".indexOf(character) >= 0)) {
			throw new IllegalArgumentException("Not a header: " + header.name());
		}
		if (value.chars().allMatch((character) -> character <= LAST_BYTE)) {
			return header;
		}
		return new Header(header.name(),
				new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
	}

	private static void append(StringBuilder head, Header header) {
		head.append(header.name()).append(": ").append(header.value()).append("\r\n");
	}

}
