package io.chalice.autoconfigure.route;

import java.lang.reflect.Type;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

import io.chalice.BadRequestError;
import io.chalice.ChaliceRequest;

/**
 * Fills a parameter with the request's JSON body.
 */
final class JsonBodyArgument implements ArgumentSource {

	private final JavaType type;

	private final JsonMapper jsonMapper;

	JsonBodyArgument(Type type, JsonMapper jsonMapper) {
		this.type = jsonMapper.constructType(type);
		this.jsonMapper = jsonMapper;
	}

	@Override
	public Object argument(ChaliceRequest request) {
		byte[] body = request.rawBody();
		if (body.length == 0) {
			throw new BadRequestError("The request has no JSON body");
		}
		Object value = read(body);
		if (value == null) {
			throw new BadRequestError("The request's JSON body is null");
		}
		return value;
	}

	private @Nullable Object read(byte[] body) {
		try {
			return this.jsonMapper.readValue(body, this.type);
		}
		catch (DatabindException ex) {
			throw new BadRequestError("The JSON body does not fit: " + where(ex));
		}
		catch (JacksonException ex) {
			throw new BadRequestError("Error Parsing JSON");
		}
	}

	private static String where(DatabindException ex) {
		String path = ex.getPathReference();
		int member = (path != null) ? path.indexOf('[') : -1;
		return (path != null && member >= 0) ? path.substring(member) : "not the expected type";
	}

}
