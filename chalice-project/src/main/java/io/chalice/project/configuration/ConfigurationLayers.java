package io.chalice.project.configuration;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.chalice.project.json.JsonObject;

/**
 * Puts the parts of a configuration in the order of their precedence.
 *
 * @param root the whole file
 * @param overrides what the command line says
 */
record ConfigurationLayers(JsonObject root, JsonObject overrides) {

	/**
	 * Return the settings of a stage.
	 */
	LayeredSettings stage(String stage) {
		return new LayeredSettings(List.of(this.root, stageObject(stage), this.overrides));
	}

	/**
	 * Return the settings of a function in a stage.
	 */
	LayeredSettings function(String stage, String function) {
		JsonObject stageObject = stageObject(stage);
		return new LayeredSettings(List.of(this.root, functionObject(this.root, function), stageObject,
				functionObject(stageObject, function), this.overrides));
	}

	/**
	 * Return the stages.
	 * @return the names, in the order of the file
	 */
	List<String> stages() {
		return new ArrayList<>(this.root.object(ConfigurationKeys.STAGES.name()).members().keySet());
	}

	/**
	 * Return the functions that a stage has settings of its own for.
	 * @return the names, in the order of the file
	 */
	Set<String> functions(String stage) {
		Set<String> names = new LinkedHashSet<>();
		String key = ConfigurationKeys.LAMBDA_FUNCTIONS.name();
		names.addAll(this.root.object(key).members().keySet());
		names.addAll(stageObject(stage).object(key).members().keySet());
		return names;
	}

	private JsonObject stageObject(String stage) {
		return this.root.object(ConfigurationKeys.STAGES.name()).object(stage);
	}

	private static JsonObject functionObject(JsonObject parent, String function) {
		return parent.object(ConfigurationKeys.LAMBDA_FUNCTIONS.name()).object(function);
	}

}
