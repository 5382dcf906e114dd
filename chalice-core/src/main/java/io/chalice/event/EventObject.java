package io.chalice.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

import io.chalice.json.JsonTree;

/**
 * A parsed event whose members are read with the type they must have.
 */
public final class EventObject {

	private final Map<String, @Nullable Object> members;

	/**
	 * Create a new {@link EventObject}.
	 * @param members the parsed members
	 */
	public EventObject(Map<String, @Nullable Object> members) {
		this.members = members;
	}

	/**
	 * Read an event.
	 * @param json the event, JSON as UTF-8
	 * @return the event
	 * @throws MalformedEventException when it is no JSON object
	 */
	public static EventObject read(byte[] json) {
		return of(parsed(() -> JsonTree.read(json)));
	}

	/**
	 * Read an event that is inside another.
	 * @param json the event as JSON
	 * @return the event
	 * @throws MalformedEventException when it is no JSON object
	 */
	public static EventObject read(String json) {
		return of(parsed(() -> JsonTree.read(json.getBytes(StandardCharsets.UTF_8))));
	}

	private static @Nullable Object parsed(Supplier<@Nullable Object> json) {
		try {
			return json.get();
		}
		catch (JacksonException ex) {
			throw MalformedEventException.notA("JSON");
		}
	}

	@SuppressWarnings("unchecked")
	private static EventObject of(@Nullable Object parsed) {
		if (parsed instanceof Map<?, ?>) {
			return new EventObject((Map<String, @Nullable Object>) parsed);
		}
		throw MalformedEventException.notA("a JSON object");
	}

	/**
	 * Return the event as it was parsed.
	 * @return its members
	 */
	public Map<String, @Nullable Object> members() {
		return this.members;
	}

	/**
	 * Return a list of objects that must be there.
	 * @param name the member's name
	 * @return the objects
	 * @throws MalformedEventException when it is not there, or has anything else in it
	 */
	public List<EventObject> objects(String name) {
		if (!(this.members.get(name) instanceof List<?> elements)) {
			throw new MalformedEventException(name, "a list");
		}
		List<EventObject> objects = new ArrayList<>();
		for (Object element : elements) {
			if (!(element instanceof Map<?, ?>)) {
				throw new MalformedEventException(name, "made of objects");
			}
			objects.add(of(element));
		}
		return objects;
	}

	/**
	 * Return a time.
	 * @param name the member's name
	 * @return the time, or {@code null} when it is absent or null
	 * @throws MalformedEventException when it is no time in ISO 8601
	 */
	public @Nullable Instant time(String name) {
		String text = text(name);
		try {
			return (text != null) ? OffsetDateTime.parse(text).toInstant() : null;
		}
		catch (DateTimeParseException ex) {
			throw new MalformedEventException(name, "a time");
		}
	}

	/**
	 * Return a whole number.
	 * @param name the member's name
	 * @param otherwise the number to return when it is absent or null
	 * @return the number
	 * @throws MalformedEventException when it is something else
	 */
	public long number(String name, long otherwise) {
		Object value = this.members.get(name);
		if (value == null) {
			return otherwise;
		}
		if (value instanceof Integer || value instanceof Long) {
			return ((Number) value).longValue();
		}
		throw new MalformedEventException(name, "a whole number");
	}

	/**
	 * Return a text.
	 * @param name the member's name
	 * @return the text, or {@code null} when it is absent or null
	 * @throws MalformedEventException when it is something else
	 */
	public @Nullable String text(String name) {
		Object value = this.members.get(name);
		if (value == null || value instanceof String) {
			return (String) value;
		}
		throw new MalformedEventException(name, "a text");
	}

	/**
	 * Return a text that must be there.
	 * @param name the member's name
	 * @return the text
	 * @throws MalformedEventException when it is not there
	 */
	public String requiredText(String name) {
		String text = text(name);
		if (text == null) {
			throw new MalformedEventException(name, "a text");
		}
		return text;
	}

	/**
	 * Return whether a flag is set.
	 * @param name the member's name
	 * @return {@code true} only if it is the JSON value {@code true}
	 */
	public boolean flag(String name) {
		return Boolean.TRUE.equals(this.members.get(name));
	}

	/**
	 * Return an object.
	 * @param name the member's name
	 * @return the object, empty when it is absent or null
	 * @throws MalformedEventException when it is something else
	 */
	public EventObject object(String name) {
		return new EventObject(map(name));
	}

	/**
	 * Return an object's members as they were parsed.
	 * @param name the member's name
	 * @return the members, empty when it is absent or null
	 * @throws MalformedEventException when it is something else
	 */
	@SuppressWarnings("unchecked")
	public Map<String, @Nullable Object> map(String name) {
		Object value = this.members.get(name);
		if (value == null) {
			return Map.of();
		}
		if (value instanceof Map<?, ?>) {
			return (Map<String, @Nullable Object>) value;
		}
		throw new MalformedEventException(name, "an object");
	}

	/**
	 * Return an object whose values are texts.
	 * @param name the member's name
	 * @return the texts, empty when it is absent or null; null values are left out
	 * @throws MalformedEventException when it is something else
	 */
	public Map<String, String> texts(String name) {
		Map<String, String> texts = new LinkedHashMap<>();
		map(name).forEach((key, value) -> {
			if (value != null) {
				texts.put(key, scalar(name, value));
			}
		});
		return texts;
	}

	/**
	 * Return an object whose values are lists of texts.
	 * @param name the member's name
	 * @return the lists, empty when it is absent or null
	 * @throws MalformedEventException when it is something else
	 */
	public Map<String, List<String>> lists(String name) {
		Map<String, List<String>> lists = new LinkedHashMap<>();
		map(name).forEach((key, value) -> lists.put(key, list(name, value)));
		return lists;
	}

	/**
	 * Return a list of texts.
	 * @param name the member's name
	 * @return the texts, empty when it is absent or null
	 * @throws MalformedEventException when it is something else
	 */
	public List<String> list(String name) {
		return list(name, this.members.get(name));
	}

	/**
	 * Return the body.
	 * @return the bytes of {@code body}, decoded when {@code isBase64Encoded} says so;
	 * {@code null} without a body
	 * @throws MalformedEventException when it is not Base64 though it should be
	 */
	public byte @Nullable [] body() {
		String body = text("body");
		if (body == null) {
			return null;
		}
		if (!flag("isBase64Encoded")) {
			return body.getBytes(StandardCharsets.UTF_8);
		}
		try {
			return Base64.getDecoder().decode(body);
		}
		catch (IllegalArgumentException ex) {
			throw new MalformedEventException("body", "Base64");
		}
	}

	private static List<String> list(String name, @Nullable Object value) {
		if (value == null) {
			return List.of();
		}
		if (!(value instanceof List<?> elements)) {
			throw new MalformedEventException(name, "a list");
		}
		List<String> texts = new ArrayList<>();
		for (Object element : elements) {
			texts.add((element != null) ? scalar(name, element) : "");
		}
		return texts;
	}

	private static String scalar(String name, Object value) {
		if (value instanceof Map<?, ?> || value instanceof List<?>) {
			throw new MalformedEventException(name, "made of texts");
		}
		return value.toString();
	}

}
