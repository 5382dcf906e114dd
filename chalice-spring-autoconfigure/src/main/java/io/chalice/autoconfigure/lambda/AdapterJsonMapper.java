package io.chalice.autoconfigure.lambda;

import java.io.Reader;
import java.lang.reflect.Type;
import java.util.function.Supplier;

import org.springframework.cloud.function.json.JsonMapper;
import tools.jackson.databind.ObjectMapper;

/**
 * The Lambda adapter's JSON mapper, which uses the application's own, when it is called.
 * The adapter's default would build another one and add a module for Joda-Time, at every
 * cold start.
 */
final class AdapterJsonMapper extends JsonMapper {

	private final Supplier<? extends ObjectMapper> source;

	AdapterJsonMapper(Supplier<? extends ObjectMapper> source) {
		this.source = source;
	}

	@Override
	protected <T> T doFromJson(Object json, Type type) {
		ObjectMapper mapper = this.source.get();
		if (json instanceof byte[] bytes) {
			return mapper.readValue(bytes, mapper.constructType(type));
		}
		if (json instanceof Reader reader) {
			return mapper.readValue(reader, mapper.constructType(type));
		}
		return mapper.readValue(json.toString(), mapper.constructType(type));
	}

	@Override
	public byte[] toJson(Object value) {
		byte[] json = super.toJson(value);
		return (json != null) ? json : this.source.get().writeValueAsBytes(value);
	}

	@Override
	public String toString(Object value) {
		return this.source.get().writeValueAsString(value);
	}

}
