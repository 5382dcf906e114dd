package io.chalice.project.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A JSON object.
 *
 * @param position where it starts
 * @param members its members by name, in the order they were written
 */
public record JsonObject(JsonPosition position, Map<String, JsonMember> members) implements JsonNode {

	/**
	 * An object without members that was in no text.
	 */
	public static final JsonObject EMPTY = new JsonObject(JsonPosition.NOWHERE, Map.of());

	public JsonObject {
		members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
	}

	/**
	 * Return the object that is a member of this one.
	 * @param name the member's name
	 * @return the object, or an empty one when there is no such object
	 */
	public JsonObject object(String name) {
		JsonMember member = this.members.get(name);
		return (member != null && member.value() instanceof JsonObject object) ? object : EMPTY;
	}

	@Override
	public Map<String, @Nullable Object> value() {
		Map<String, @Nullable Object> value = new LinkedHashMap<>();
		this.members.forEach((name, member) -> value.put(name, member.value().value()));
		return value;
	}

	@Override
	public String kind() {
		return "an object";
	}

}
