package io.chalice.autoconfigure.route;

import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

import io.chalice.BadRequestError;
import io.chalice.ChaliceRequest;
import io.chalice.UploadedFile;
import io.chalice.json.JsonBinding;

/**
 * Fills a parameter with a part of a multipart form that is JSON, sent as a field or as a
 * file.
 */
final class JsonPartArgument implements ArgumentSource {

	private final MissingValue missing;

	private final Type type;

	private final BoundJson bound;

	JsonPartArgument(MissingValue missing, Type type, JsonBinding json) {
		this.missing = missing;
		this.type = type;
		this.bound = new BoundJson(type, json);
	}

	@Override
	public @Nullable Object argument(ChaliceRequest request) {
		byte[] json = json(request, this.missing.binding().name());
		Object value = (json != null) ? read(json) : null;
		return (value != null) ? this.missing.type().wrapped(value) : this.missing.argument();
	}

	private static byte @Nullable [] json(ChaliceRequest request, String name) {
		List<UploadedFile> files = request.form().files(name);
		if (!files.isEmpty()) {
			return files.get(0).bytes();
		}
		List<String> fields = request.form().fields().all(name);
		return fields.isEmpty() ? null : fields.get(0).getBytes(StandardCharsets.UTF_8);
	}

	private @Nullable Object read(byte[] json) {
		if (this.type == String.class) {
			return new String(json, StandardCharsets.UTF_8);
		}
		try {
			return this.bound.read(json);
		}
		catch (JacksonException ex) {
			throw new BadRequestError(
					"Form field '%s' is not the expected JSON".formatted(this.missing.binding().name()));
		}
	}

}
