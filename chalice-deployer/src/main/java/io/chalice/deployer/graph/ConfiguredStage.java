package io.chalice.deployer.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.chalice.model.ApplicationModel;
import io.chalice.project.BuiltProject;
import io.chalice.project.configuration.FunctionSettings;
import io.chalice.project.configuration.LambdaKeys;
import io.chalice.project.configuration.StageConfiguration;
import io.chalice.project.describe.FunctionNames;

/**
 * Reads the settings of a stage from its configuration.
 */
public final class ConfiguredStage {

	private ConfiguredStage() {
	}

	/**
	 * Read the settings of a project's application.
	 * @param configuration the stage's configuration
	 * @param project the built project
	 * @param application what it is
	 * @return the stage's settings, with every default applied
	 */
	public static StageSettings settings(StageConfiguration configuration, BuiltProject project,
			ApplicationModel application) {
		Integer level = project.project().javaLevel();
		return settings(configuration, application, (level != null) ? level : project.jdk().level(),
				project.mainClass());
	}

	/**
	 * Read the settings of an application.
	 * @param configuration the stage's configuration
	 * @param application what it is
	 * @param javaLevel the project's Java level
	 * @param mainClass the class that starts the application
	 * @return the settings
	 */
	static StageSettings settings(StageConfiguration configuration, ApplicationModel application, int javaLevel,
			String mainClass) {
		StageSettings settings = settings(configuration, FunctionNames.of(application), javaLevel, mainClass);
		Map<String, FunctionSettings> functions = new LinkedHashMap<>(settings.functions());
		application.functions()
			.forEach((function) -> functions.computeIfPresent(function.name(), (name, one) -> one.of(function)));
		return new StageSettings(settings.application(), settings.stage(), javaLevel, mainClass, settings.api(),
				settings.defaults(), functions, settings.bucket());
	}

	/**
	 * Read the settings.
	 * @param configuration the stage's configuration
	 * @param functions the resource names of the application's functions
	 * @param javaLevel the project's Java level
	 * @param mainClass the class that starts the application
	 * @return the settings
	 */
	public static StageSettings settings(StageConfiguration configuration, List<String> functions, int javaLevel,
			String mainClass) {
		Map<String, FunctionSettings> settings = new LinkedHashMap<>();
		functions.forEach((function) -> settings.put(function, configuration.function(function)));
		FunctionSettings defaults = FunctionSettings.DEFAULT.with(LambdaKeys.TAGS, configuration.tags());
		return new StageSettings(configuration.appName(), configuration.stage(), javaLevel, mainClass,
				configuration.api(), defaults, settings, configuration.deploymentBucket());
	}

}
