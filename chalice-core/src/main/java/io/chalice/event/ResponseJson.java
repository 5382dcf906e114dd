package io.chalice.event;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

import io.chalice.json.JsonTree;

/**
 * Writes what the response formats have in common.
 */
public final class ResponseJson {

	private ResponseJson() {
	}

	/**
	 * Write a response object.
	 * @param response the response
	 * @param headers writes the members that carry the headers
	 * @return the JSON as UTF-8
	 */
	public static byte[] write(OutgoingResponse response, Consumer<JsonGenerator> headers) {
		ByteArrayOutputStream out = new ByteArrayOutputStream(response.body().length + 256);
		try (JsonGenerator json = JsonTree.FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
			json.writeStartObject();
			json.writeName("statusCode");
			json.writeNumber(response.status());
			headers.accept(json);
			json.writeName("body");
			json.writeString(response.binary() ? Base64.getEncoder().encodeToString(response.body())
					: new String(response.body(), StandardCharsets.UTF_8));
			json.writeName("isBase64Encoded");
			json.writeBoolean(response.binary());
			json.writeEndObject();
		}
		return out.toByteArray();
	}

	/**
	 * Write an object of texts.
	 * @param json where to
	 * @param name the member's name
	 * @param texts the texts
	 */
	public static void texts(JsonGenerator json, String name, Map<String, String> texts) {
		json.writeName(name);
		JsonTree.write(json, texts);
	}

	/**
	 * Write an object of lists of texts.
	 * @param json where to
	 * @param name the member's name
	 * @param lists the lists
	 */
	public static void lists(JsonGenerator json, String name, Map<String, List<String>> lists) {
		json.writeName(name);
		JsonTree.write(json, lists);
	}

}
