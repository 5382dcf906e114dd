package io.chalice.project.json;

/**
 * A member of a JSON object.
 *
 * @param position where its name starts
 * @param value its value
 */
public record JsonMember(JsonPosition position, JsonNode value) {

}
