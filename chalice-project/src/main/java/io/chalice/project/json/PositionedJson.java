package io.chalice.project.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;

import io.chalice.json.JsonTree;

/**
 * Reads JSON and keeps where everything is.
 */
public final class PositionedJson {

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private PositionedJson() {
	}

	/**
	 * Read one JSON value.
	 * @param json the text
	 * @return the value
	 * @throws MalformedJsonException when the text is not exactly one JSON value, or an
	 * object has a name twice
	 */
	public static JsonNode read(String json) {
		String text = json.startsWith(BYTE_ORDER_MARK) ? json.substring(1) : json;
		try (JsonParser parser = JsonTree.FACTORY.createParser(ObjectReadContext.empty(), text)) {
			return readDocument(parser);
		}
		catch (JacksonException ex) {
			throw new MalformedJsonException(position(ex.getLocation()), "not valid JSON: " + ex.getOriginalMessage());
		}
	}

	private static JsonNode readDocument(JsonParser parser) {
		JsonToken token = parser.nextToken();
		if (token == null) {
			throw new MalformedJsonException(new JsonPosition(1, 1), "not valid JSON: there is nothing in it");
		}
		JsonNode value = readValue(parser, token);
		if (parser.nextToken() != null) {
			throw new MalformedJsonException(tokenPosition(parser), "not valid JSON: there is more after its end");
		}
		return value;
	}

	private static JsonNode readValue(JsonParser parser, JsonToken token) {
		JsonPosition position = tokenPosition(parser);
		return switch (token) {
			case START_OBJECT -> new JsonObject(position, readMembers(parser));
			case START_ARRAY -> new JsonArray(position, readElements(parser));
			case VALUE_STRING -> new JsonScalar(position, parser.getString());
			case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonScalar(position, parser.getNumberValue());
			case VALUE_TRUE -> new JsonScalar(position, Boolean.TRUE);
			case VALUE_FALSE -> new JsonScalar(position, Boolean.FALSE);
			default -> new JsonScalar(position, null);
		};
	}

	private static Map<String, JsonMember> readMembers(JsonParser parser) {
		Map<String, JsonMember> members = new LinkedHashMap<>();
		while (parser.nextToken() != JsonToken.END_OBJECT) {
			JsonPosition position = tokenPosition(parser);
			String name = parser.currentName();
			JsonMember first = members.get(name);
			if (first != null) {
				throw new MalformedJsonException(position,
						"'%s' is given twice, first on line %d".formatted(name, first.position().line()));
			}
			members.put(name, new JsonMember(position, readValue(parser, parser.nextToken())));
		}
		return members;
	}

	private static List<JsonNode> readElements(JsonParser parser) {
		List<JsonNode> elements = new ArrayList<>();
		for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
			elements.add(readValue(parser, token));
		}
		return elements;
	}

	private static JsonPosition tokenPosition(JsonParser parser) {
		return position(parser.currentTokenLocation());
	}

	private static JsonPosition position(@Nullable TokenStreamLocation location) {
		return (location != null) ? new JsonPosition(location.getLineNr(), location.getColumnNr())
				: JsonPosition.NOWHERE;
	}

}
