package io.chalice.project.configuration;

import java.util.List;
import java.util.Map;

import io.chalice.project.json.JsonMember;

/**
 * Checks what can only be seen when all layers are laid over one another.
 */
final class EffectiveRules {

	private static final int SNAP_START_STORAGE = 512;

	/** Makes the Lambda adapter start the application with the first event. */
	private static final String LATE_INITIALIZATION = "FUNCTION_INVOKER_LATE_INITIALIZATION";

	/** What a function may have, without that of the libraries. */
	private static final int LAYERS = 5 - 1;

	/** What a resource may have, without those of the deployment. */
	private static final int TAGS = 50 - 2;

	/** What a stage may have, without that of the deployment. */
	private static final int STAGE_VARIABLES = 100 - 1;

	private EffectiveRules() {
	}

	/**
	 * Check the settings of a stage and of its functions.
	 * @param stage the stage's name
	 * @param layers the file and the command line
	 * @param problems where to tell what is wrong
	 */
	static void check(String stage, ConfigurationLayers layers, ConfigurationProblems problems) {
		checkEndpoint(layers.stage(stage), problems);
		checkCount(layers.stage(stage), ApiKeys.STAGE_VARIABLES, STAGE_VARIABLES, problems);
		checkCache(layers.stage(stage), problems);
		checkFunction(layers.stage(stage), problems);
		layers.functions(stage).forEach((name) -> checkFunction(layers.function(stage, name), problems));
	}

	private static void checkFunction(LayeredSettings settings, ConfigurationProblems problems) {
		checkRuntime(settings, problems);
		checkVariables(settings, problems);
		checkCount(settings, LambdaKeys.TAGS, TAGS, problems);
		checkTogether(settings, LambdaKeys.SUBNET_IDS, LambdaKeys.SECURITY_GROUP_IDS, problems);
		checkTogether(settings, LambdaKeys.SECURITY_GROUP_IDS, LambdaKeys.SUBNET_IDS, problems);
		if (!settings.get(PolicyKeys.MANAGE_IAM_ROLE) && !settings.has(PolicyKeys.IAM_ROLE_ARN)) {
			add(settings, PolicyKeys.MANAGE_IAM_ROLE, "when 'manage_iam_role' is false, 'iam_role_arn' must be given",
					problems);
		}
		checkSnapStart(settings, problems);
		checkLayers(settings, problems);
		checkInstances(settings, problems);
		checkLevel(settings, LambdaKeys.APPLICATION_LOG_LEVEL, problems);
		checkLevel(settings, LambdaKeys.SYSTEM_LOG_LEVEL, problems);
	}

	private static void checkLayers(LayeredSettings settings, ConfigurationProblems problems) {
		if (settings.get(PackagingKeys.AUTOMATIC_LAYER) && settings.get(LambdaKeys.LAYERS).size() > LAYERS) {
			add(settings, LambdaKeys.LAYERS,
					"with 'automatic_layer', 'layers' takes %d: that of the libraries is one of Lambda's five"
						.formatted(LAYERS),
					problems);
		}
	}

	private static void checkInstances(LayeredSettings settings, ConfigurationProblems problems) {
		Integer ready = settings.value(LambdaKeys.PROVISIONED_CONCURRENCY);
		Integer most = settings.value(LambdaKeys.RESERVED_CONCURRENCY);
		if (ready != null && settings.get(LambdaKeys.SNAP_START)) {
			add(settings, LambdaKeys.PROVISIONED_CONCURRENCY,
					"'snap_start' and 'provisioned_concurrency' exclude one another: Lambda takes one of the two",
					problems);
		}
		if (ready != null && most != null && ready > most) {
			add(settings, LambdaKeys.PROVISIONED_CONCURRENCY,
					"'provisioned_concurrency' is %d, and 'reserved_concurrency' lets %d run".formatted(ready, most),
					problems);
		}
	}

	private static void checkCache(LayeredSettings settings, ConfigurationProblems problems) {
		if (settings.get(PackagingKeys.AUTOMATIC_LAYER) && settings.get(PackagingKeys.AOT_CACHE)) {
			add(settings, PackagingKeys.AUTOMATIC_LAYER,
					"'automatic_layer' and 'aot_cache' exclude one another: a cache is of one package that has its "
							+ "libraries",
					problems);
		}
	}

	private static void checkLevel(LayeredSettings settings, ConfigurationKey<String> level,
			ConfigurationProblems problems) {
		if (!settings.get(LambdaKeys.LOG_FORMAT).equals(LambdaKeys.JSON)) {
			add(settings, level,
					"'%s' needs '%s' to be %s".formatted(level.name(), LambdaKeys.LOG_FORMAT.name(), LambdaKeys.JSON),
					problems);
		}
	}

	private static void checkSnapStart(LayeredSettings settings, ConfigurationProblems problems) {
		if (!settings.get(LambdaKeys.SNAP_START)) {
			return;
		}
		if (settings.get(PackagingKeys.AOT_CACHE)) {
			add(settings, LambdaKeys.SNAP_START,
					"'snap_start' and 'aot_cache' exclude one another: a snapshot holds what a cache would load",
					problems);
		}
		if (settings.get(LambdaKeys.EPHEMERAL_STORAGE) > SNAP_START_STORAGE) {
			add(settings, LambdaKeys.EPHEMERAL_STORAGE,
					"with 'snap_start', 'ephemeral_storage' must be %d".formatted(SNAP_START_STORAGE), problems);
		}
		if ("true".equalsIgnoreCase(settings.get(LambdaKeys.ENVIRONMENT_VARIABLES).get(LATE_INITIALIZATION))) {
			add(settings, LambdaKeys.ENVIRONMENT_VARIABLES,
					"with 'snap_start', the variable %s must go: the application would start after the snapshot"
						.formatted(LATE_INITIALIZATION),
					problems);
		}
	}

	private static void checkRuntime(LayeredSettings settings, ConfigurationProblems problems) {
		String runtime = settings.value(LambdaKeys.RUNTIME);
		String problem = (runtime != null) ? LambdaRuntime.of(runtime).problem() : null;
		if (problem != null) {
			add(settings, LambdaKeys.RUNTIME, problem, problems);
		}
	}

	private static void checkVariables(LayeredSettings settings, ConfigurationProblems problems) {
		String problem = EnvironmentSize.problem(settings.get(LambdaKeys.ENVIRONMENT_VARIABLES));
		if (problem != null) {
			add(settings, LambdaKeys.ENVIRONMENT_VARIABLES, problem, problems);
		}
	}

	private static void checkCount(LayeredSettings settings, ConfigurationKey<Map<String, String>> key, int most,
			ConfigurationProblems problems) {
		int count = settings.get(key).size();
		if (count > most) {
			add(settings, key, "'%s' has %d names, and AWS takes %d beside those of the deployment"
				.formatted(key.name(), count, most), problems);
		}
	}

	private static void checkTogether(LayeredSettings settings, ConfigurationKey<List<String>> given,
			ConfigurationKey<List<String>> needed, ConfigurationProblems problems) {
		if (!settings.get(given).isEmpty() && settings.get(needed).isEmpty()) {
			add(settings, given,
					"'%s' needs '%s' as well: a VPC takes both or neither".formatted(given.name(), needed.name()),
					problems);
		}
	}

	private static void checkEndpoint(LayeredSettings settings, ConfigurationProblems problems) {
		boolean restricted = settings.has(ApiKeys.ENDPOINT_VPCE);
		boolean policy = settings.has(ApiKeys.POLICY_FILE);
		boolean isPrivate = EndpointType.PRIVATE.name().equals(settings.value(ApiKeys.ENDPOINT_TYPE));
		if (restricted && !isPrivate) {
			add(settings, ApiKeys.ENDPOINT_VPCE,
					"'api_gateway_endpoint_vpce' needs 'api_gateway_endpoint_type' to be PRIVATE", problems);
		}
		if (restricted && policy) {
			add(settings, ApiKeys.POLICY_FILE,
					"only one of 'api_gateway_policy_file' and 'api_gateway_endpoint_vpce' may be given", problems);
		}
		if (isPrivate && !restricted && !policy) {
			add(settings, ApiKeys.ENDPOINT_TYPE,
					"a PRIVATE endpoint needs 'api_gateway_endpoint_vpce' or 'api_gateway_policy_file'", problems);
		}
	}

	private static void add(LayeredSettings settings, ConfigurationKey<?> key, String message,
			ConfigurationProblems problems) {
		JsonMember member = settings.find(key);
		if (member != null) {
			problems.add(member.position(), message);
		}
	}

}
