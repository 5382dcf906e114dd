package io.chalice.deployer.graph;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.chalice.project.configuration.ApiConfiguration;
import io.chalice.project.configuration.FunctionSettings;

/**
 * How an application is deployed to one stage.
 *
 * @param application the application's name, the beginning of every name on AWS
 * @param stage the stage
 * @param javaLevel the project's Java level, such as 17
 * @param mainClass the class that starts the application
 * @param api how the REST API is deployed
 * @param defaults how functions are deployed that {@code functions} does not name
 * @param functions how single functions are deployed, by resource name
 * @param bucket the bucket for zips too large to be sent to Lambda directly, or
 * {@code null} for one that is made when it is needed
 */
public record StageSettings(String application, String stage, int javaLevel, String mainClass, ApiConfiguration api,
		FunctionSettings defaults, Map<String, FunctionSettings> functions, @Nullable String bucket) {

	public StageSettings {
		functions = Map.copyOf(functions);
	}

	/**
	 * Return how a function is deployed.
	 * @param name its resource name, such as {@code api_handler}
	 * @return its settings
	 */
	public FunctionSettings function(String name) {
		return this.functions.getOrDefault(name, this.defaults);
	}

}
