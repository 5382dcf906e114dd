package io.chalice.autoconfigure.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

import io.chalice.json.JsonTree;
import io.chalice.model.ApplicationModel;

/**
 * What {@code .chalice/config.json} says of the stage that local mode plays. The console
 * checks the file; here what is not as it should be counts as not there.
 *
 * @param stage the stage's name
 * @param levels the objects that may have a setting, the most specific last
 */
record StageFile(String stage, List<Map<?, ?>> levels) {

	private static final Path FILE = Path.of(".chalice", "config.json");

	private static final int DEFAULT_MEMORY = 1024;

	private static final int DEFAULT_TIMEOUT = 60;

	StageFile {
		levels = List.copyOf(levels);
	}

	/**
	 * Read the file of a project.
	 * @param project the project's directory
	 * @param stage the stage's name
	 * @return what it says, or {@code null} when there is no such file or it is not JSON
	 */
	static @Nullable StageFile read(Path project, String stage) {
		Path file = project.resolve(FILE);
		if (!Files.isRegularFile(file)) {
			return null;
		}
		try {
			return (JsonTree.read(Files.readAllBytes(file)) instanceof Map<?, ?> root) ? of(root, stage) : null;
		}
		catch (IOException | JacksonException ex) {
			System.err.printf("%s cannot be read and is ignored: %s%n", file,
					String.valueOf(ex.getMessage()).lines().findFirst().orElse(""));
			return null;
		}
	}

	private static StageFile of(Map<?, ?> root, String stage) {
		Map<?, ?> ofStage = object(object(root, "stages"), stage);
		return new StageFile(stage, List.of(root, function(root), ofStage, function(ofStage)));
	}

	private static Map<?, ?> function(Map<?, ?> level) {
		return object(object(level, "lambda_functions"), ApplicationModel.API_HANDLER);
	}

	private static Map<?, ?> object(Map<?, ?> parent, String name) {
		return (parent.get(name) instanceof Map<?, ?> object) ? object : Map.of();
	}

	/**
	 * Return the routes' function's memory.
	 * @return the memory in MB
	 */
	int memory() {
		return number("lambda_memory_size", DEFAULT_MEMORY);
	}

	/**
	 * Return how long the routes' function may take.
	 * @return the time
	 */
	Duration timeout() {
		return Duration.ofSeconds(number("lambda_timeout", DEFAULT_TIMEOUT));
	}

	private int number(String name, int fallback) {
		int number = fallback;
		for (Map<?, ?> level : this.levels) {
			number = (level.get(name) instanceof Number value) ? value.intValue() : number;
		}
		return number;
	}

	/**
	 * Return the routes' function's environment variables, with the profile that a
	 * deployment activates.
	 * @return the variables
	 */
	Map<String, Object> environment() {
		Map<String, Object> variables = new LinkedHashMap<>(Map.of("SPRING_PROFILES_ACTIVE", this.stage));
		if (Boolean.TRUE.equals(local().get("debug"))) {
			variables.put("CHALICE_DEBUG", "true");
		}
		this.levels.forEach((level) -> variables.putAll(texts(level, "environment_variables")));
		return variables;
	}

	/**
	 * Return the name of API Gateway's stage.
	 * @return the name
	 */
	String apiStage() {
		String name = this.stage;
		for (Map<?, ?> level : this.levels) {
			name = (level.get("api_gateway_stage") instanceof String text) ? text : name;
		}
		return name;
	}

	/**
	 * Return the stage variables.
	 * @return the variables
	 */
	Map<String, String> stageVariables() {
		Map<String, String> variables = new LinkedHashMap<>();
		for (Map<?, ?> level : this.levels) {
			if (level.get("stage_variables") instanceof Map<?, ?>) {
				variables = texts(level, "stage_variables");
			}
		}
		return variables;
	}

	/**
	 * Return the API keys that local mode lets in.
	 * @return the keys
	 */
	List<String> apiKeys() {
		List<String> keys = new ArrayList<>();
		if (local().get("api_keys") instanceof List<?> list) {
			list.forEach((key) -> keys.add(String.valueOf(key)));
		}
		return keys;
	}

	private Map<?, ?> local() {
		Map<?, ?> local = Map.of();
		for (Map<?, ?> level : this.levels) {
			local = (level.get("local") instanceof Map<?, ?> object) ? object : local;
		}
		return local;
	}

	private static Map<String, String> texts(Map<?, ?> level, String name) {
		Map<String, String> texts = new LinkedHashMap<>();
		object(level, name).forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value)));
		return texts;
	}

}
