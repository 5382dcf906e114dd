package io.chalice.dispatch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import io.chalice.ChaliceResponse;
import io.chalice.event.OutgoingResponse;
import io.chalice.media.MediaTypes;

/**
 * Turns a view's result into a response: texts and bytes as they are, everything else as
 * JSON.
 */
final class BodyRenderer {

	private static final String CONTENT_TYPE = "Content-Type";

	private static final int OK = 200;

	private static final byte[] EMPTY = new byte[0];

	private final JsonMapper jsonMapper;

	BodyRenderer(JsonMapper jsonMapper) {
		this.jsonMapper = jsonMapper;
	}

	OutgoingResponse render(@Nullable Object result) {
		if (!(result instanceof ChaliceResponse response)) {
			return new OutgoingResponse(OK, withContentType(Map.of(), result), bytes(result), result instanceof byte[]);
		}
		Object body = response.body();
		HeaderCheck.check(response.headers());
		if (body == null) {
			return new OutgoingResponse(response.status(), response.headers(), EMPTY, false);
		}
		return new OutgoingResponse(response.status(), withContentType(response.headers(), body), bytes(body),
				body instanceof byte[]);
	}

	OutgoingResponse json(int status, Map<String, List<String>> headers, Object body) {
		return new OutgoingResponse(status, withContentType(headers, body), this.jsonMapper.writeValueAsBytes(body),
				false);
	}

	private byte[] bytes(@Nullable Object body) {
		if (body instanceof byte[] binary) {
			return binary;
		}
		if (body instanceof String text) {
			return text.getBytes(StandardCharsets.UTF_8);
		}
		return this.jsonMapper.writeValueAsBytes(body);
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
