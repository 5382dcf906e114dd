package io.chalice.model;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON form of the application model.
 */
public final class ApplicationModelJson {

	// the same bytes on every system
	private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

	private static final JsonMapper mapper = JsonMapper.builder()
		.enable(SerializationFeature.INDENT_OUTPUT)
		.defaultPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(INDENTER))
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
		JsonNode tree = mapper.readTree(json);
		String version = tree.path("schemaVersion").asString("");
		if (!ApplicationModel.SCHEMA_VERSION.equals(version)) {
			throw new UnsupportedModelException(version);
		}
		return mapper.treeToValue(tree, ApplicationModel.class);
	}

}
