package io.chalice.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.chalice.json.JsonTree;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Events as AWS sends them, one file each.
 */
public final class EventFixtures {

	/** The names of all events. */
	public static final List<String> ALL = List.of("rest-get.json", "rest-put.json", "http-api-1.0.json",
			"http-api.json", "http-api-named-stage.json", "function-url.json");

	private EventFixtures() {
	}

	/**
	 * Return an event as it is sent.
	 * @param name the file's name
	 * @return JSON as UTF-8
	 */
	public static byte[] bytes(String name) {
		try (InputStream event = EventFixtures.class.getResourceAsStream(name)) {
			assertThat(event).as(name).isNotNull();
			return event.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Return a parsed event, to be changed.
	 * @param name the file's name
	 * @return the event's members
	 */
	@SuppressWarnings("unchecked")
	public static Map<String, Object> members(String name) {
		Map<String, Object> members = (Map<String, Object>) JsonTree.read(bytes(name));
		assertThat(members).isNotNull();
		return new LinkedHashMap<>(members);
	}

	/**
	 * Return a text as JSON is sent.
	 * @param text the text
	 * @return its UTF-8 bytes
	 */
	public static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
