package io.chalice.json;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON into unmodifiable maps, lists, texts, numbers and booleans with the
 * streaming parser only, so that a cold start does not pay for data binding. Writes the
 * like.
 */
public final class JsonTree {

	/** Makes parsers and generators; thread-safe. */
	public static final JsonFactory FACTORY = new JsonFactory();

	private JsonTree() {
	}

	/**
	 * Read one JSON value.
	 * @param json the JSON as UTF-8
	 * @return the value
	 * @throws JacksonException when it is not JSON, or more than one value
	 */
	public static @Nullable Object read(InputStream json) {
		try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
			return readDocument(parser);
		}
	}

	/**
	 * Read one JSON value.
	 * @param json the JSON as UTF-8
	 * @return the value
	 * @throws JacksonException when it is not JSON, or more than one value
	 */
	public static @Nullable Object read(byte[] json) {
		try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
			return readDocument(parser);
		}
	}

	private static @Nullable Object readDocument(JsonParser parser) {
		Object value = readValue(parser, parser.nextToken());
		if (parser.nextToken() != null) {
			throw new TrailingContentException(parser.currentTokenLocation().getCharOffset());
		}
		return value;
	}

	private static @Nullable Object readValue(JsonParser parser, @Nullable JsonToken token) {
		if (token == null) {
			throw new TrailingContentException(0);
		}
		return switch (token) {
			case START_OBJECT -> readObject(parser);
			case START_ARRAY -> readArray(parser);
			case VALUE_STRING -> parser.getString();
			case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
			case VALUE_TRUE -> Boolean.TRUE;
			case VALUE_FALSE -> Boolean.FALSE;
			default -> null;
		};
	}

	private static Map<String, @Nullable Object> readObject(JsonParser parser) {
		Map<String, @Nullable Object> object = new LinkedHashMap<>();
		while (parser.nextToken() != JsonToken.END_OBJECT) {
			String name = parser.currentName();
			object.put(name, readValue(parser, parser.nextToken()));
		}
		return Collections.unmodifiableMap(object);
	}

	private static List<@Nullable Object> readArray(JsonParser parser) {
		List<@Nullable Object> array = new ArrayList<>();
		for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
			array.add(readValue(parser, token));
		}
		return Collections.unmodifiableList(array);
	}

	/**
	 * Write a value made of maps, lists, texts, numbers, booleans and {@code null}.
	 * @param value the value
	 * @return its JSON as UTF-8
	 * @throws IllegalArgumentException when the value has anything else in it
	 */
	public static byte[] write(@Nullable Object value) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
			write(generator, value);
		}
		return out.toByteArray();
	}

	/**
	 * Write a value made of maps, lists, texts, numbers, booleans and {@code null}.
	 * @param generator where to
	 * @param value the value
	 * @throws IllegalArgumentException when the value has anything else in it
	 */
	public static void write(JsonGenerator generator, @Nullable Object value) {
		if (value == null) {
			generator.writeNull();
		}
		else if (value instanceof String text) {
			generator.writeString(text);
		}
		else if (value instanceof Boolean flag) {
			generator.writeBoolean(flag);
		}
		else if (value instanceof Number number) {
			generator.writeNumber(number.toString());
		}
		else if (value instanceof Map<?, ?> map) {
			generator.writeStartObject();
			map.forEach((name, member) -> {
				generator.writeName(String.valueOf(name));
				write(generator, member);
			});
			generator.writeEndObject();
		}
		else if (value instanceof Iterable<?> list) {
			generator.writeStartArray();
			list.forEach((element) -> write(generator, element));
			generator.writeEndArray();
		}
		else {
			throw new IllegalArgumentException("Not a JSON value: " + value.getClass().getName());
		}
	}

}
