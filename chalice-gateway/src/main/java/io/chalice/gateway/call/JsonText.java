package io.chalice.gateway.call;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

import io.chalice.json.JsonTree;

/**
 * Writes compact JSON.
 */
public final class JsonText {

	private JsonText() {
	}

	/**
	 * Write a value as text.
	 * @param value maps, lists, texts, numbers, booleans and {@code null}
	 * @return the JSON
	 */
	public static String of(@Nullable Object value) {
		return new String(bytes(value), StandardCharsets.UTF_8);
	}

	/**
	 * Write a value as UTF-8.
	 * @param value maps, lists, texts, numbers, booleans and {@code null}
	 * @return the JSON
	 */
	public static byte[] bytes(@Nullable Object value) {
		ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
		try (JsonGenerator json = JsonTree.FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
			JsonTree.write(json, value);
		}
		return out.toByteArray();
	}

}
