package io.chalice.model;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON form of the application model.
 */
public final class ApplicationModelJson {

	private static final JsonMapper mapper = JsonMapper.builder()
		.enable(SerializationFeature.INDENT_OUTPUT)
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private ApplicationModelJson() {
	}

	/**
	 * Write a model.
	 * @param model the model
	 * @return its JSON as UTF-8, the same for equal models
	 */
	public static byte[] write(ApplicationModel model) {
		return mapper.writeValueAsBytes(model);
	}

	/**
	 * Read a model.
	 * @param json the JSON as UTF-8
	 * @return the model
	 * @throws UnsupportedModelException when it is of a version this one cannot read
	 * @throws tools.jackson.core.JacksonException when it is not a model
	 */
	public static ApplicationModel read(byte[] json) {
		ApplicationModel model = mapper.readValue(json, ApplicationModel.class);
		if (!ApplicationModel.SCHEMA_VERSION.equals(model.schemaVersion())) {
			throw new UnsupportedModelException(model.schemaVersion());
		}
		return model;
	}

}
