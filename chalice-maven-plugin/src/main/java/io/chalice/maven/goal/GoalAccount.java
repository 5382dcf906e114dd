package io.chalice.maven.goal;

import java.net.URI;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.aws.AwsLogin;
import io.chalice.deployer.aws.credentials.MfaCodes;
import io.chalice.deployer.cloud.UploadListener;
import io.chalice.deployer.stage.StageAccount;
import io.chalice.deployer.state.StateStore;
import io.chalice.project.Project;
import io.chalice.project.configuration.CommandLineOverrides;
import io.chalice.project.configuration.Configuration;

/**
 * Opens the account that a goal is about.
 */
final class GoalAccount {

	private GoalAccount() {
	}

	static StageAccount open(GoalRequest request, UploadListener uploads) {
		Project project = request.project();
		Configuration configuration = Configuration.read(project.directory());
		String stage = request.stage();
		if (!configuration.stages().contains(stage) && StateStore.of(project.directory()).read(stage).isEmpty()) {
			// a slip of the keyboard makes a stage as well
			if (!request.flag("yes")) {
				configuration.requireStage(stage);
			}
			request.warn("%s has no stage '%s': the defaults hold for it".formatted(Configuration.FILE, stage));
		}
		return StageAccount.open(project, configuration.stageOrDefaults(stage, overrides(request)),
				AwsLogin.of(request.environment(), MfaCodes.NONE), endpoint(request), uploads);
	}

	private static CommandLineOverrides overrides(GoalRequest request) {
		CommandLineOverrides overrides = CommandLineOverrides.none();
		for (String key : new String[] { "profile", "region", "api-gateway-stage" }) {
			Optional<String> value = request.value(key);
			overrides = value.isPresent() ? overrides.with(key.replace('-', '_'), value.get()) : overrides;
		}
		return request.value("autogen-policy").isEmpty() ? overrides
				: overrides.with("autogen_policy", request.flag("autogen-policy"));
	}

	private static @Nullable URI endpoint(GoalRequest request) {
		String typed = request.value("endpoint-url").orElse(null);
		if (typed != null && !typed.matches("https?://\\S+")) {
			throw new GoalFailedException(
					"chalice.endpoint-url is like http://localhost:4566, not '%s'".formatted(typed));
		}
		return (typed != null) ? URI.create(typed) : null;
	}

}
