package io.chalice.json;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What reads and writes an application's JSON: its own mapper, which is made when
 * something is bound or rendered that needs it. Maps, lists, texts, numbers and booleans
 * are written without it where its output would be the same, so that a cold start does
 * not pay for data binding. Thread-safe.
 */
public final class JsonBinding {

	private final Supplier<? extends JsonMapper> source;

	private final boolean plainly;

	private volatile @Nullable JsonMapper mapper;

	/**
	 * Create a binding.
	 * @param source makes the application's mapper, or finds it
	 * @param plainly whether the mapper writes plain values as a mapper does that nobody
	 * has configured
	 */
	public JsonBinding(Supplier<? extends JsonMapper> source, boolean plainly) {
		this.source = source;
		this.plainly = plainly;
	}

	/**
	 * Return a binding that leaves everything to a mapper.
	 * @param mapper the mapper
	 * @return the binding
	 */
	public static JsonBinding of(JsonMapper mapper) {
		return new JsonBinding(() -> mapper, false);
	}

	/**
	 * Return the application's mapper.
	 * @return the mapper, always the same
	 */
	public JsonMapper mapper() {
		JsonMapper known = this.mapper;
		if (known == null) {
			known = this.source.get();
			this.mapper = known;
		}
		return known;
	}

	/**
	 * Return whether a value is written without the mapper, whatever type is declared for
	 * it.
	 * @param value the value
	 * @return {@code true} if it is made of nothing but what Java's own classes hold
	 */
	public boolean isPlain(@Nullable Object value) {
		return this.plainly && PlainValues.isPlain(value);
	}

	/**
	 * Write a value.
	 * @param value the value
	 * @return its JSON as UTF-8
	 * @throws tools.jackson.core.JacksonException when it has no JSON form
	 */
	public byte[] write(@Nullable Object value) {
		return isPlain(value) ? JsonTree.write(value) : mapper().writeValueAsBytes(value);
	}

}
