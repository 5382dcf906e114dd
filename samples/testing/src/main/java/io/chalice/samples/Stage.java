package io.chalice.samples;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stage {@code dev} of a sample's {@code .chalice/config.json}.
 */
final class Stage {

	static final String REGION = "us-west-2";

	static final String ACCOUNT = "123456789012";

	private static final Path FILE = Path.of(".chalice", "config.json");

	private Stage() {
	}

	/**
	 * Reads the environment variables that are the same for all functions.
	 * @return the variables
	 */
	static Map<String, String> variables() {
		JsonNode configuration = JsonMapper.shared().readTree(FILE);
		Map<String, String> variables = new LinkedHashMap<>();
		add(configuration, variables);
		add(configuration.path("stages").path("dev"), variables);
		return variables;
	}

	private static void add(JsonNode scope, Map<String, String> variables) {
		scope.path("environment_variables")
			.properties()
			.forEach((variable) -> variables.put(variable.getKey(), variable.getValue().asString()));
	}

}
