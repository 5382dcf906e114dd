package io.chalice.deployer.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.ApiEndpoint;
import io.chalice.deployer.cloud.UsageLimits;
import io.chalice.model.ApplicationModel;
import io.chalice.project.BuiltProject;
import io.chalice.project.configuration.AccessLog;
import io.chalice.project.configuration.ApiConfiguration;
import io.chalice.project.configuration.FunctionSettings;
import io.chalice.project.configuration.LambdaKeys;
import io.chalice.project.configuration.StageConfiguration;
import io.chalice.project.configuration.UsagePlan;
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
		return settings(configuration, FunctionNames.of(application), (level != null) ? level : project.jdk().level(),
				project.mainClass());
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
				api(configuration, settings), defaults, settings, configuration.deploymentBucket());
	}

	private static ApiSettings api(StageConfiguration stage, Map<String, FunctionSettings> functions) {
		ApiConfiguration api = stage.api();
		AccessLog accessLog = api.accessLog();
		Map<String, UsageLimits> keys = new LinkedHashMap<>();
		api.apiKeys().forEach((name, plan) -> keys.put(name, limits(plan)));
		return new ApiSettings(api.stageName(), new ApiEndpoint(api.endpointType().name(), api.vpcEndpoints()),
				text(api.policyFile()), api.minimumCompressionSize(), api.stageVariables(),
				(accessLog != null) ? AccessLogSettings.of(accessLog) : null,
				functions.values().stream().anyMatch((function) -> function.get(LambdaKeys.XRAY)), keys, stage.tags());
	}

	private static UsageLimits limits(UsagePlan plan) {
		UsagePlan.Period period = plan.quotaPeriod();
		return new UsageLimits(plan.throttleRate(), plan.throttleBurst(), plan.quotaLimit(),
				(period != null) ? period.name() : null);
	}

	private static @Nullable String text(@Nullable Path file) {
		if (file == null) {
			return null;
		}
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + file, ex);
		}
	}

}
