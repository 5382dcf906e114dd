package io.chalice.dispatch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.chalice.ChaliceResponse;
import io.chalice.event.OutgoingResponse;
import io.chalice.json.JsonBinding;
import io.chalice.media.MediaTypes;
import io.chalice.media.Utf8Check;

/**
 * Turns a view's result into a response: texts and bytes as they are, everything else as
 * JSON. Bytes of a media type that is not binary leave as text when they are UTF-8, since
 * API Gateway would turn them back only for who asks for a binary type.
 */
final class BodyRenderer {

	private static final String CONTENT_TYPE = "Content-Type";

	private static final int OK = 200;

	private static final byte[] EMPTY = new byte[0];

	private final JsonBinding json;

	private final List<String> binaryTypes;

	BodyRenderer(JsonBinding json, List<String> binaryTypes) {
		this.json = json;
		List<String> listed = binaryTypes.stream().filter((type) -> !MediaTypes.ANY.equals(type)).toList();
		this.binaryTypes = listed.isEmpty() ? Application.DEFAULT_BINARY_TYPES : listed;
	}

	OutgoingResponse render(@Nullable Object result) {
		if (!(result instanceof ChaliceResponse response)) {
			return rendered(OK, Map.of(), result);
		}
		HeaderCheck.check(response.headers());
		return (response.body() != null) ? rendered(response.status(), response.headers(), response.body())
				: new OutgoingResponse(response.status(), response.headers(), EMPTY, false);
	}

	private OutgoingResponse rendered(int status, Map<String, List<String>> headers, @Nullable Object body) {
		boolean binary = body instanceof byte[] bytes && isBinary(headers, bytes);
		return new OutgoingResponse(status, withContentType(headers, body), bytes(body), binary);
	}

	private boolean isBinary(Map<String, List<String>> headers, byte[] body) {
		for (Map.Entry<String, List<String>> header : headers.entrySet()) {
			if (CONTENT_TYPE.equalsIgnoreCase(header.getKey()) && !header.getValue().isEmpty()) {
				return MediaTypes.contains(this.binaryTypes, header.getValue().get(0)) || !Utf8Check.isUtf8(body);
			}
		}
		return true;
	}

	OutgoingResponse json(int status, Map<String, List<String>> headers, Object body) {
		return new OutgoingResponse(status, withContentType(headers, body), this.json.write(body), false);
	}

	private byte[] bytes(@Nullable Object body) {
		if (body instanceof byte[] binary) {
			return binary;
		}
		if (body instanceof String text) {
			return text.getBytes(StandardCharsets.UTF_8);
		}
		if (body instanceof TypedResult typed) {
			return typed.writer().write(typed.value());
		}
		return this.json.write(body);
	}

	private static Map<String, List<String>> withContentType(Map<String, List<String>> headers, @Nullable Object body) {
		Map<String, List<String>> complete = new LinkedHashMap<>();
		headers.forEach((name, values) -> complete.put(name, new ArrayList<>(values)));
		if (headers.keySet().stream().noneMatch(CONTENT_TYPE::equalsIgnoreCase)) {
			complete.put(CONTENT_TYPE, List.of((body instanceof byte[]) ? MediaTypes.OCTET_STREAM : MediaTypes.JSON));
		}
		return complete;
	}

}
