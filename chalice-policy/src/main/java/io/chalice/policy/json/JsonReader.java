package io.chalice.policy.json;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON into maps, lists, strings, booleans and numbers, and keeps where each is.
 */
public final class JsonReader {

	/** What {@code null} is read as. */
	public static final Object NULL = new Object() {
		@Override
		public String toString() {
			return "null";
		}
	};

	private static final int DEEPEST = 100;

	private static final JsonFactory FACTORY = JsonFactory.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
		.build();

	private final String text;

	private final Map<Object, JsonPosition> positions = new IdentityHashMap<>();

	/**
	 * Prepares to read a text.
	 * @param text the text
	 */
	public JsonReader(String text) {
		this.text = text;
	}

	/**
	 * Reads the text.
	 * @return the value
	 * @throws JsonSyntaxException when it is not exactly one value, or an object has a
	 * name twice
	 */
	public Object read() {
		try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), this.text)) {
			return read(parser);
		}
	}

	private Object read(JsonParser parser) {
		try {
			JsonToken first = parser.nextToken();
			if (first == null) {
				throw new JsonSyntaxException("the document is empty", JsonPosition.START);
			}
			Object value = value(parser, first);
			if (parser.nextToken() != null) {
				throw new JsonSyntaxException("text after the end of the document",
						position(parser.currentTokenLocation()));
			}
			return value;
		}
		catch (StreamConstraintsException ex) {
			throw new JsonSyntaxException("too many nested values", position(parser.currentLocation()), ex);
		}
		catch (JacksonException ex) {
			TokenStreamLocation location = (ex.getLocation() != null) ? ex.getLocation() : parser.currentLocation();
			throw new JsonSyntaxException(message(ex, parser.streamReadContext(), (int) location.getCharOffset()),
					position(location), ex);
		}
	}

	private Object value(JsonParser parser, JsonToken token) {
		JsonPosition position = position(parser.currentTokenLocation());
		Object value = switch (token) {
			case START_OBJECT -> object(parser);
			case START_ARRAY -> array(parser);
			// an object of its own, so that its place is its own
			case VALUE_STRING -> new String(parser.getString());
			case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
			case VALUE_TRUE -> Boolean.TRUE;
			case VALUE_FALSE -> Boolean.FALSE;
			default -> NULL;
		};
		this.positions.putIfAbsent(value, position);
		return value;
	}

	private Map<String, Object> object(JsonParser parser) {
		Map<String, Object> map = new LinkedHashMap<>();
		while (parser.nextToken() != JsonToken.END_OBJECT) {
			String name = parser.currentName();
			map.put(name, value(parser, parser.nextToken()));
		}
		return map;
	}

	private List<Object> array(JsonParser parser) {
		List<Object> list = new ArrayList<>();
		for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
			list.add(value(parser, token));
		}
		return list;
	}

	// the library's own message names the tokens that could stand there, which are most
	private String message(JacksonException ex, TokenStreamContext context, int offset) {
		int at = Math.max(offset, 0);
		if (at >= this.text.length()) {
			return "the document ends too early";
		}
		String before = this.text.substring(0, at).stripTrailing();
		char last = before.isEmpty() ? ' ' : before.charAt(before.length() - 1);
		// a brace inside a text begins nothing
		if (last == '{' && context.inObject() && !context.hasCurrentName()) {
			return "a name was expected";
		}
		if ("]},".indexOf(this.text.charAt(at)) >= 0 && "[:,".indexOf(last) >= 0) {
			return (last == ',') ? "a value was expected after the comma" : "a value was expected";
		}
		String message = ex.getOriginalMessage().replaceFirst(" \\(for \\w+ starting at .*", "");
		return Character.toLowerCase(message.charAt(0)) + message.substring(1);
	}

	/**
	 * Says where a value is.
	 * @param value an object that was read
	 * @return its place, or the beginning of the text when it was not read here
	 */
	public JsonPosition position(Object value) {
		return this.positions.getOrDefault(value, JsonPosition.START);
	}

	private static JsonPosition position(@Nullable TokenStreamLocation location) {
		return (location != null) ? new JsonPosition(location.getLineNr(), location.getColumnNr()) : JsonPosition.START;
	}

}
