package io.chalice.project.configuration;

import java.util.LinkedHashMap;
import java.util.Map;

import io.chalice.project.json.PrettyJson;

/**
 * The JSON schema of {@code .chalice/config.json}, made from the keys that validate it.
 */
public final class ConfigurationSchema {

	/**
	 * Where a project has a copy, relative to its directory: editors need no network.
	 */
	public static final String FILE = ".chalice/config.schema.json";

	/** What the configuration calls it. */
	static final String REFERENCE = "./config.schema.json";

	private ConfigurationSchema() {
	}

	/**
	 * Write the schema.
	 * @return a JSON schema, draft 2020-12, the same every time
	 */
	public static String json() {
		Map<String, Object> schema = new LinkedHashMap<>();
		schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
		schema.put("$id", "urn:io.chalice:config:2.0");
		schema.put("title", Configuration.FILE);
		schema.put("description",
				"How a Chalice application is deployed: what the application is, is in its own code.");
		schema.putAll(ConfigurationKeys.ROOT.body());
		Map<String, Object> definitions = new LinkedHashMap<>();
		definitions.put(ConfigurationKeys.STAGE.definition(), ConfigurationKeys.STAGE.body());
		definitions.put(ConfigurationKeys.FUNCTION.definition(), ConfigurationKeys.FUNCTION.body());
		schema.put("$defs", definitions);
		return PrettyJson.write(schema);
	}

}
