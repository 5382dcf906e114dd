package io.chalice.autoconfigure.function;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

import io.chalice.AuthRequest;
import io.chalice.AuthResponse;
import io.chalice.autoconfigure.result.EventResults.EventResult;
import io.chalice.json.JsonBinding;
import io.chalice.json.JsonTree;

/**
 * Binds events to a function's parameter, and its result to JSON. Bytes, streams and
 * {@code String} parameters get the event as it is; authorizers have records of their
 * own.
 */
public final class EventJson {

	private static final byte[] NULL = "null".getBytes(StandardCharsets.UTF_8);

	private final JsonBinding json;

	/**
	 * Create a new {@link EventJson}.
	 * @param json what reads and writes JSON
	 */
	public EventJson(JsonBinding json) {
		this.json = json;
	}

	/**
	 * Bind an event.
	 * @param event the event, JSON as UTF-8
	 * @param type what to
	 * @return what it was bound to
	 */
	public @Nullable Object read(byte[] event, Type type) {
		Class<?> raw = ResolvableType.forType(type).resolve(Object.class);
		if (raw == byte[].class) {
			return event;
		}
		if (raw == InputStream.class) {
			return new ByteArrayInputStream(event);
		}
		if (raw == String.class) {
			return new String(event, StandardCharsets.UTF_8);
		}
		if (AwsEvents.isAwsEvent(raw)) {
			return AwsEvents.read(event, raw);
		}
		if (raw == AuthRequest.class) {
			return authRequest(event);
		}
		return this.json.mapper().readValue(event, this.json.mapper().constructType(type));
	}

	private static AuthRequest authRequest(byte[] event) {
		Object members = JsonTree.read(event);
		return AuthRequest.of((members instanceof Map<?, ?> map) ? map : Map.of());
	}

	/**
	 * Write a function's result.
	 * @param converted the result, with what writes it
	 * @param event the event that it answers, JSON as UTF-8
	 * @return the result as JSON in UTF-8
	 */
	public byte[] write(EventResult converted, byte[] event) {
		Object result = converted.value();
		if (result == null) {
			return NULL;
		}
		if (result instanceof AuthResponse response) {
			return this.json.write(response.toMap(authRequest(event)));
		}
		if (result instanceof byte[] bytes) {
			return bytes;
		}
		if (AwsEvents.isAwsEvent(result.getClass())) {
			return AwsEvents.write(result);
		}
		return (converted.writer() != null) ? converted.writer().write(result) : this.json.write(result);
	}

}
