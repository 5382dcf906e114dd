package io.chalice.autoconfigure.route;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

import io.chalice.BadRequestError;
import io.chalice.ChaliceRequest;
import io.chalice.UploadedFile;

/**
 * Fills a parameter with a part of a multipart form that is JSON, sent as a field or as a
 * file.
 */
final class JsonPartArgument implements ArgumentSource {

	private final MissingValue missing;

	private final JavaType type;

	private final JsonMapper jsonMapper;

	JsonPartArgument(MissingValue missing, JavaType type, JsonMapper jsonMapper) {
		this.missing = missing;
		this.type = type;
		this.jsonMapper = jsonMapper;
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
		if (this.type.hasRawClass(String.class)) {
			return new String(json, StandardCharsets.UTF_8);
		}
		try {
			return this.jsonMapper.readValue(json, this.type);
		}
		catch (JacksonException ex) {
			throw new BadRequestError(
					"Form field '%s' is not the expected JSON".formatted(this.missing.binding().name()));
		}
	}

}
