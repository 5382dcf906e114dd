package io.chalice.event.sqs;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.json.JsonMapper;

import io.chalice.event.MalformedEventException;
import io.chalice.event.UnsupportedEventException;
import io.chalice.event.s3.S3EventReader;
import io.chalice.json.JsonBinding;
import io.chalice.s3.S3Notification;

/**
 * Binds the bodies of messages to a type. {@code String}, bytes and streams get the body
 * as it was sent, {@link S3Notification} what S3 has sent to the queue, directly or
 * through a topic; any other type is bound from JSON.
 */
public final class BodyBinding {

	private final JsonBinding json;

	private final Supplier<JavaType> source;

	private volatile @Nullable JavaType type;

	/**
	 * Create a binding.
	 * @param jsonMapper what reads JSON
	 * @param type what bodies are bound to
	 */
	public BodyBinding(JsonMapper jsonMapper, JavaType type) {
		this(JsonBinding.of(jsonMapper), () -> type);
	}

	/**
	 * Create a binding that looks at its type when the first body comes.
	 * @param json what reads JSON
	 * @param type what bodies are bound to
	 */
	public BodyBinding(JsonBinding json, Type type) {
		this(json, () -> json.mapper().constructType(type));
	}

	private BodyBinding(JsonBinding json, Supplier<JavaType> source) {
		this.json = json;
		this.source = source;
	}

	/**
	 * Bind a body.
	 * @param body the body as it was sent
	 * @return what it is bound to: one value, or for {@link S3Notification} as many as it
	 * tells of
	 * @throws UnboundMessageException when it cannot be bound
	 */
	public List<Object> bind(String body) {
		JavaType bound = type();
		Class<?> raw = bound.getRawClass();
		if (raw == String.class) {
			return List.of(body);
		}
		if (raw == S3Notification.class) {
			return List.copyOf(notifications(body));
		}
		if (List.class.isAssignableFrom(raw) && bound.getContentType() != null
				&& bound.getContentType().hasRawClass(S3Notification.class)) {
			return List.of(notifications(body));
		}
		if (raw == byte[].class) {
			return List.of(body.getBytes(StandardCharsets.UTF_8));
		}
		if (raw == InputStream.class) {
			return List.of(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
		}
		return List.of(json(body, bound));
	}

	private JavaType type() {
		JavaType known = this.type;
		if (known == null) {
			known = this.source.get();
			this.type = known;
		}
		return known;
	}

	private static List<S3Notification> notifications(String body) {
		try {
			return S3EventReader.read(body);
		}
		catch (MalformedEventException | UnsupportedEventException ex) {
			throw new UnboundMessageException("it is no notification of Amazon S3");
		}
	}

	private Object json(String body, JavaType bound) {
		try {
			Object value = this.json.mapper().readValue(body, bound);
			if (value == null) {
				throw new UnboundMessageException("it is null");
			}
			return value;
		}
		catch (InvalidDefinitionException ex) {
			// the type is at fault, whatever is sent
			throw ex;
		}
		catch (StreamReadException ex) {
			throw new UnboundMessageException("it is not JSON" + place(ex));
		}
		catch (JacksonException ex) {
			throw new UnboundMessageException(
					"it does not fit %s%s".formatted(bound.getRawClass().getName(), place(ex)));
		}
	}

	// Jackson's own message quotes what is there
	private static String place(JacksonException ex) {
		TokenStreamLocation location = ex.getLocation();
		return (location != null && location.getLineNr() > 0)
				? ", at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr()) : "";
	}

}
