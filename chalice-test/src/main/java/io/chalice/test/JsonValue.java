package io.chalice.test;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes JSON of values. A text that is JSON already stays as it is.
 */
final class JsonValue {

	private static final JsonMapper STRICT = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private JsonValue() {
	}

	static byte[] bytes(@Nullable Object value, JsonMapper jsonMapper) {
		return (value instanceof String text && isJson(text)) ? text.getBytes(StandardCharsets.UTF_8)
				: jsonMapper.writeValueAsBytes(value);
	}

	private static boolean isJson(String text) {
		try {
			return !STRICT.readTree(text).isMissingNode();
		}
		catch (JacksonException ex) {
			return false;
		}
	}

}
