package io.chalice.gateway.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

import io.chalice.media.MediaTypes;

/**
 * A request's body as payload 2.0 carries it: texts as they are, everything else as
 * Base64. A few media types are texts, and a body of no type that is UTF-8.
 *
 * @param text the text
 * @param base64 whether it is Base64
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html">Invoking function
 * URLs</a>
 */
record RequestBody(String text, boolean base64) {

	private static final Set<String> TEXTS = Set.of("application/json", "application/javascript", "application/xml");

	static RequestBody of(byte[] body, Optional<String> contentType) {
		boolean text = contentType.map(RequestBody::isText).orElse(true);
		Optional<String> decoded = text ? decode(body) : Optional.empty();
		return decoded.map((value) -> new RequestBody(value, false))
			.orElseGet(() -> new RequestBody(Base64.getEncoder().encodeToString(body), true));
	}

	private static boolean isText(String contentType) {
		String type = MediaTypes.bare(contentType);
		return type.startsWith("text/") || TEXTS.contains(type) || type.endsWith("+json") || type.endsWith("+xml");
	}

	private static Optional<String> decode(byte[] body) {
		try {
			return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
		}
		catch (CharacterCodingException ex) {
			return Optional.empty();
		}
	}

}
