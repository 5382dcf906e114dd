package io.chalice.autoconfigure.route;

import java.lang.reflect.Type;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;

import io.chalice.json.JsonBinding;

/**
 * A type that JSON is bound to. Neither it nor what binds it is looked at before there is
 * something to read. Thread-safe.
 */
final class BoundJson {

	private final Type declared;

	private final JsonBinding json;

	private volatile @Nullable JavaType type;

	BoundJson(Type declared, JsonBinding json) {
		this.declared = declared;
		this.json = json;
	}

	/**
	 * Bind a value.
	 * @param value the JSON as UTF-8
	 * @return what it is bound to
	 * @throws tools.jackson.core.JacksonException when it is not JSON, or does not fit
	 */
	@Nullable Object read(byte[] value) {
		JavaType known = this.type;
		if (known == null) {
			known = this.json.mapper().constructType(this.declared);
			this.type = known;
		}
		return this.json.mapper().readValue(value, known);
	}

}
