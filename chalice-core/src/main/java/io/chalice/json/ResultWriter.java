package io.chalice.json;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes results by the type that is declared for them, as Spring writes them: what a
 * list is declared to hold decides whether its elements carry their type's name, which
 * their run-time classes cannot know. Everything that neither holds nor has a type
 * argument is written by its run-time class. Thread-safe; a type is resolved once.
 */
public final class ResultWriter {

	private final JsonMapper jsonMapper;

	private final JavaType declared;

	private final Map<Class<?>, ObjectWriter> writers = new ConcurrentHashMap<>();

	/**
	 * Create a writer.
	 * @param jsonMapper what writes JSON
	 * @param declared the declared type, its variables resolved
	 */
	public ResultWriter(JsonMapper jsonMapper, JavaType declared) {
		this.jsonMapper = jsonMapper;
		this.declared = declared;
	}

	/**
	 * Write a result.
	 * @param result the result; one that is not of the declared type is written by its
	 * run-time class
	 * @return its JSON as UTF-8
	 * @throws tools.jackson.core.JacksonException when it has no JSON form
	 */
	public byte[] write(@Nullable Object result) {
		if (result == null) {
			return this.jsonMapper.writeValueAsBytes(null);
		}
		ObjectWriter writer = this.writers.get(result.getClass());
		if (writer == null) {
			writer = this.writers.computeIfAbsent(result.getClass(), this::writer);
		}
		return writer.writeValueAsBytes(result);
	}

	private ObjectWriter writer(Class<?> type) {
		if (!this.declared.getRawClass().isAssignableFrom(type)) {
			return this.jsonMapper.writer();
		}
		if (this.declared.isContainerType() || this.declared.isReferenceType() || this.declared.isIterationType()) {
			return of(this.declared);
		}
		return this.declared.hasGenericTypes() ? ofArguments(type) : this.jsonMapper.writer();
	}

	private ObjectWriter of(JavaType type) {
		// not writerFor, which would leave out what an element's subclass adds
		return this.jsonMapper.writer().forType(type);
	}

	/**
	 * Return what writes an object of a generic class: all members of its run-time class,
	 * with the arguments that are declared.
	 * @param type the run-time class
	 * @return the writer
	 */
	private ObjectWriter ofArguments(Class<?> type) {
		try {
			return of(this.jsonMapper.getTypeFactory().constructSpecializedType(this.declared, type, true));
		}
		catch (IllegalArgumentException ex) {
			// a class whose own arguments do not follow from the declared ones
			return this.jsonMapper.writer();
		}
	}

}
