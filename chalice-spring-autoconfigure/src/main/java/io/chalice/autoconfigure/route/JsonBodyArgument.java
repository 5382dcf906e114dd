package io.chalice.autoconfigure.route;

import java.lang.reflect.Type;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

import io.chalice.BadRequestError;
import io.chalice.ChaliceRequest;
import io.chalice.json.JsonBinding;
import io.chalice.media.MediaTypes;

/**
 * Fills a parameter with the request's JSON body.
 */
final class JsonBodyArgument implements ArgumentSource {

	private final BoundJson bound;

	JsonBodyArgument(Type type, JsonBinding json) {
		this.bound = new BoundJson(type, json);
	}

	@Override
	public Object argument(ChaliceRequest request) {
		byte[] body = request.rawBody();
		if (body.length == 0 || !MediaTypes.isJson(request.headers().get("Content-Type"))) {
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
			return this.bound.read(body);
		}
		catch (DatabindException ex) {
			throw new BadRequestError("The JSON body does not fit: " + where(ex));
		}
		catch (JacksonException ex) {
			throw new BadRequestError("Error Parsing JSON");
		}
	}

	/**
	 * Say which member of the body is wrong, in the client's own terms.
	 * @param ex what is wrong
	 * @return a path such as {@code members[0].age}, without the names of classes
	 */
	private static String where(DatabindException ex) {
		StringBuilder path = new StringBuilder();
		for (JacksonException.Reference reference : ex.getPath()) {
			if (reference.getPropertyName() != null) {
				path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
			}
			else if (reference.getIndex() >= 0) {
				path.append('[').append(reference.getIndex()).append(']');
			}
		}
		return path.isEmpty() ? "not the expected type" : path.toString();
	}

}
