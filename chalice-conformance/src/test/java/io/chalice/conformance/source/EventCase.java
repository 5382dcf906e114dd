package io.chalice.conformance.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event, and what is expected of whoever gets it.
 *
 * @param name what the case shows
 * @param function which of {@link EventListeners} gets it
 * @param event the event; a text stands for what is no JSON
 * @param times how often its first record is repeated, {@code null} for once; the number
 * of each is added to its id
 * @param seen what the listener is called with, in words
 * @param failed the ids of the messages that fail, {@code null} when the answer is
 * {@code null}
 * @param error the simple name of the function's error, {@code null} without one
 */
record EventCase(String name, String function, JsonNode event, @Nullable Integer times, @Nullable List<String> seen,
		@Nullable List<String> failed, @Nullable String error) {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	static List<EventCase> of(String file) {
		try (InputStream json = EventCase.class.getResourceAsStream("/io/chalice/conformance/events/" + file)) {
			return MAPPER.readValue(Objects.requireNonNull(json, file), new TypeReference<List<EventCase>>() {
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Return the event.
	 * @return the event as it is sent
	 */
	byte[] bytes() {
		if (this.event.isString()) {
			return this.event.asString().getBytes(StandardCharsets.UTF_8);
		}
		return MAPPER.writeValueAsBytes((this.times != null) ? repeated(this.times) : this.event);
	}

	private JsonNode repeated(int count) {
		ObjectNode whole = (ObjectNode) this.event.deepCopy();
		JsonNode record = whole.required("Records").required(0);
		ArrayNode records = whole.putArray("Records");
		for (int i = 0; i < count; i++) {
			ObjectNode copy = (ObjectNode) record.deepCopy();
			copy.put("messageId", record.path("messageId").asString("") + i);
			records.add(copy);
		}
		return whole;
	}

}
