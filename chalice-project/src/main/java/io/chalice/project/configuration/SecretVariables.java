package io.chalice.project.configuration;

import io.chalice.project.json.JsonObject;

/**
 * Finds environment variables that look like secrets.
 */
final class SecretVariables {

	private SecretVariables() {
	}

	/**
	 * Warn of secrets in a file, whatever stage or function they are for.
	 * @param root the whole file
	 * @param warnings where to tell them
	 */
	static void find(JsonObject root, ConfigurationProblems warnings) {
		findInScope(root, warnings);
		JsonObject stages = root.object(ConfigurationKeys.STAGES.name());
		stages.members().keySet().forEach((stage) -> findInScope(stages.object(stage), warnings));
	}

	private static void findInScope(JsonObject scope, ConfigurationProblems warnings) {
		findInVariables(scope, warnings);
		JsonObject functions = scope.object(ConfigurationKeys.LAMBDA_FUNCTIONS.name());
		functions.members().keySet().forEach((function) -> findInVariables(functions.object(function), warnings));
	}

	private static void findInVariables(JsonObject scope, ConfigurationProblems warnings) {
		scope.object(LambdaKeys.ENVIRONMENT_VARIABLES.name()).members().forEach((name, member) -> {
			if (SecretName.isOfSecret(name, String.valueOf(member.value().value()))) {
				warnings.add(member.position(),
						("environment variable '%s' looks like a secret: keep it in AWS Secrets "
								+ "Manager or Parameter Store, and only its name here")
							.formatted(name));
			}
		});
	}

}
