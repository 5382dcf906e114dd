package io.chalice.shell.deploy;

import java.net.URI;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.aws.AwsLogin;
import io.chalice.deployer.cloud.UploadListener;
import io.chalice.deployer.stage.StageAccount;
import io.chalice.deployer.state.StateStore;
import io.chalice.project.Project;
import io.chalice.project.configuration.Configuration;
import io.chalice.project.configuration.StageConfiguration;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.command.UsageException;
import io.chalice.shell.console.ConsoleMfaCodes;
import io.chalice.shell.project.ApplicationProject;

/**
 * Finds the stage that a command is about, and opens its account.
 */
public final class DeploymentStage {

	private DeploymentStage() {
	}

	/**
	 * Find what was typed.
	 * @param invocation what was typed
	 * @param uploads watches what is uploaded
	 * @return the target, not yet asked
	 */
	public static StageAccount of(CommandInvocation invocation, UploadListener uploads) {
		Project project = ApplicationProject.find(invocation.context());
		Configuration configuration = Configuration.read(project.directory());
		UndeclaredStage.check(invocation, project, configuration);
		return of(invocation, project, configuration, invocation.stage(), uploads);
	}

	/**
	 * Find what was deployed, which may be a stage that the configuration has no more.
	 * @param invocation what was typed
	 * @param uploads watches what is uploaded
	 * @return the target, not yet asked
	 */
	public static StageAccount ofDeployed(CommandInvocation invocation, UploadListener uploads) {
		Project project = ApplicationProject.find(invocation.context());
		if (StateStore.of(project.directory()).read(invocation.stage()).isEmpty()) {
			return of(invocation, uploads);
		}
		StageConfiguration stage = Configuration.read(project.directory())
			.stageOrDefaults(invocation.stage(), TargetOptions.overrides(invocation));
		return of(invocation, project, stage, uploads);
	}

	/**
	 * Find a stage.
	 * @param invocation what was typed
	 * @param project the project
	 * @param configuration the project's configuration
	 * @param stage the stage
	 * @param uploads watches what is uploaded
	 * @return the target, not yet asked
	 */
	public static StageAccount of(CommandInvocation invocation, Project project, Configuration configuration,
			String stage, UploadListener uploads) {
		return of(invocation, project, configuration.stageOrDefaults(stage, TargetOptions.overrides(invocation)),
				uploads);
	}

	private static StageAccount of(CommandInvocation invocation, Project project, StageConfiguration configured,
			UploadListener uploads) {
		AwsLogin login = AwsLogin.of(invocation.context().environment(), new ConsoleMfaCodes(invocation.console()));
		return StageAccount.open(project, configured, login, endpoint(invocation), uploads);
	}

	private static @Nullable URI endpoint(CommandInvocation invocation) {
		Optional<String> typed = invocation.option("endpoint-url");
		if (typed.isEmpty()) {
			return null;
		}
		if (!typed.get().matches("https?://\\S+")) {
			throw new UsageException("--endpoint-url is like http://localhost:4566, not '%s'".formatted(typed.get()));
		}
		return URI.create(typed.get());
	}

}
