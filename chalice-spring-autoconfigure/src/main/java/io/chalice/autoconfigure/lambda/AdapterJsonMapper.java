package io.chalice.autoconfigure.lambda;

import java.io.Reader;
import java.lang.reflect.Type;

import org.springframework.cloud.function.json.JsonMapper;
import tools.jackson.databind.ObjectMapper;

/**
 * The Lambda adapter's JSON mapper, which uses the application's own. The adapter's
 * default would build another one and add a module for Joda-Time, at every cold start.
 */
final class AdapterJsonMapper extends JsonMapper {

	private final ObjectMapper mapper;

	AdapterJsonMapper(ObjectMapper mapper) {
		this.mapper = mapper;
	}

	@Override
	protected <T> T doFromJson(Object json, Type type) {
		if (json instanceof byte[] bytes) {
			return this.mapper.readValue(bytes, this.mapper.constructType(type));
		}
		if (json instanceof Reader reader) {
			return this.mapper.readValue(reader, this.mapper.constructType(type));
		}
		return this.mapper.readValue(json.toString(), this.mapper.constructType(type));
	}

	@Override
	public byte[] toJson(Object value) {
		byte[] json = super.toJson(value);
		return (json != null) ? json : this.mapper.writeValueAsBytes(value);
	}

	@Override
	public String toString(Object value) {
		return this.mapper.writeValueAsString(value);
	}

}
