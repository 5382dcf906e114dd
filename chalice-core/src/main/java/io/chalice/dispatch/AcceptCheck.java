package io.chalice.dispatch;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.chalice.MultiValues;
import io.chalice.event.OutgoingResponse;
import io.chalice.media.MediaTypes;

/**
 * Refuses bytes to a client that would get them as Base64 text: REST APIs turn a response
 * into bytes only for requests whose {@code Accept} header begins with a binary media
 * type, unless all types are binary.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-payload-encodings.html">Binary
 * media types</a>
 */
final class AcceptCheck {

	private final List<String> binaryTypes;

	AcceptCheck(List<String> binaryTypes) {
		this.binaryTypes = binaryTypes;
	}

	/**
	 * Return why a client would not get a response's bytes as bytes.
	 * @param response the response
	 * @param requestHeaders the request's headers
	 * @return the explanation, or {@code null} if all is well
	 */
	@Nullable String refusal(OutgoingResponse response, MultiValues requestHeaders) {
		if (!response.binary() || this.binaryTypes.contains(MediaTypes.ANY)) {
			return null;
		}
		String accepted = requestHeaders.get("Accept");
		if (accepted != null && MediaTypes.contains(this.binaryTypes, first(accepted))) {
			return null;
		}
		String type = contentType(response);
		return ("Request did not specify an Accept header with %s, The response has a Content-Type of %s. If a "
				+ "response has a binary Content-Type then the request must specify an Accept header that matches.")
			.formatted(type, type);
	}

	private static String first(String accept) {
		int comma = accept.indexOf(',');
		return (comma < 0) ? accept : accept.substring(0, comma);
	}

	private static String contentType(OutgoingResponse response) {
		return response.headers()
			.entrySet()
			.stream()
			.filter((header) -> "Content-Type".equalsIgnoreCase(header.getKey()))
			.flatMap((header) -> header.getValue().stream())
			.findFirst()
			.orElse(MediaTypes.OCTET_STREAM);
	}

}
