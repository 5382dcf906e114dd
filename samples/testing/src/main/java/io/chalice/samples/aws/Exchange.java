package io.chalice.samples.aws;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpExchange;
import org.jspecify.annotations.Nullable;

/**
 * A request to a service and its response.
 */
final class Exchange {

	private static final Pattern SCOPE = Pattern.compile("Credential=[^/]+/\\d{8}/[^/]+/([^/]+)/aws4_request");

	private final HttpExchange exchange;

	private final byte[] body;

	Exchange(HttpExchange exchange) throws IOException {
		this.exchange = exchange;
		this.body = decode(exchange.getRequestBody().readAllBytes());
	}

	// https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html
	private byte[] decode(byte[] sent) {
		if (header("x-amz-decoded-content-length") == null) {
			return sent;
		}
		ByteArrayOutputStream decoded = new ByteArrayOutputStream();
		for (int at = 0; at < sent.length;) {
			int end = at;
			while (sent[end] != '\r') {
				end++;
			}
			String line = new String(sent, at, end - at, StandardCharsets.US_ASCII);
			int size = Integer.parseInt(line.split(";")[0], 16);
			if (size == 0) {
				break;
			}
			decoded.write(sent, end + 2, size);
			at = end + 2 + size + 2;
		}
		return decoded.toByteArray();
	}

	String method() {
		return this.exchange.getRequestMethod();
	}

	String path() {
		return this.exchange.getRequestURI().getPath();
	}

	byte[] body() {
		return this.body;
	}

	@Nullable String header(String name) {
		return this.exchange.getRequestHeaders().getFirst(name);
	}

	/**
	 * Returns the name of the service that the request is signed for.
	 * @return the signing name, {@code s3} for a request without signature
	 */
	String service() {
		String authorization = header("Authorization");
		Matcher matcher = SCOPE.matcher((authorization != null) ? authorization : "");
		return matcher.find() ? matcher.group(1) : "s3";
	}

	Map<String, String> query() {
		return pairs(this.exchange.getRequestURI().getRawQuery());
	}

	Map<String, String> form() {
		return pairs(new String(this.body, StandardCharsets.UTF_8));
	}

	private static Map<String, String> pairs(@Nullable String text) {
		Map<String, String> pairs = new LinkedHashMap<>();
		for (String pair : (text != null && !text.isEmpty()) ? text.split("&") : new String[0]) {
			String[] parts = pair.split("=", 2);
			pairs.put(parts[0], (parts.length > 1) ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "");
		}
		return pairs;
	}

	Exchange with(String header, String value) {
		this.exchange.getResponseHeaders().set(header, value);
		return this;
	}

	void answer(int status, byte[] content) throws IOException {
		boolean bodiless = content.length == 0 || method().equals("HEAD");
		if (method().equals("HEAD")) {
			with("Content-Length", "" + content.length);
		}
		this.exchange.sendResponseHeaders(status, bodiless ? -1 : content.length);
		if (!bodiless) {
			this.exchange.getResponseBody().write(content);
		}
	}

	void answer(int status, String type, String content) throws IOException {
		with("Content-Type", type).answer(status, content.getBytes(StandardCharsets.UTF_8));
	}

}
