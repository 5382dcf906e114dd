package io.chalice.deployer.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.graph.ResourceNames;
import io.chalice.model.ApplicationModel;
import io.chalice.project.configuration.StageConfiguration;

/**
 * What a function finds in its environment, as far as it is known before it is deployed.
 *
 * @param environment the environment variables
 * @param systemProperties the system properties that are set by them
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html">Environment
 * variables that Lambda defines</a>
 */
record FunctionVariables(Map<String, String> environment, Map<String, String> systemProperties) {

	private static final String JAVA_OPTIONS = "JAVA_TOOL_OPTIONS";

	private static final Pattern SYSTEM_PROPERTY = Pattern.compile("-D([^=\\s]+)=(\\S*)");

	FunctionVariables {
		environment = new LinkedHashMap<>(environment);
		systemProperties = new LinkedHashMap<>(systemProperties);
	}

	static FunctionVariables of(StageConfiguration stage, String function, DeploymentTarget place) {
		Map<String, String> environment = new LinkedHashMap<>();
		ResourceNames naming = new ResourceNames(stage.appName(), stage.stage());
		environment.put("AWS_LAMBDA_FUNCTION_NAME",
				function.equals(ApplicationModel.API_HANDLER) ? naming.prefix() : naming.prefix() + "-" + function);
		environment.putAll(stage.function(function).environment());
		@Nullable String region = DeploymentTarget.real(place.region());
		if (region != null) {
			environment.put("AWS_REGION", region);
			environment.put("AWS_DEFAULT_REGION", region);
		}
		Map<String, String> systemProperties = new LinkedHashMap<>();
		Matcher matcher = SYSTEM_PROPERTY.matcher(environment.getOrDefault(JAVA_OPTIONS, ""));
		while (matcher.find()) {
			systemProperties.put(matcher.group(1), matcher.group(2));
		}
		return new FunctionVariables(environment, systemProperties);
	}

}
