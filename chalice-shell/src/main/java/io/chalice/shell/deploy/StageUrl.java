package io.chalice.shell.deploy;

import java.util.Optional;

import io.chalice.deployer.cloud.CredentialsException;
import io.chalice.deployer.cloud.UploadListener;
import io.chalice.deployer.restapi.RestApiType;
import io.chalice.deployer.stage.StageAccount;
import io.chalice.deployer.state.DeployedState;
import io.chalice.deployer.state.StateStore;
import io.chalice.project.Project;
import io.chalice.shell.command.CommandFailedException;
import io.chalice.shell.command.CommandInvocation;

/**
 * Where a deployed stage can be reached.
 */
public final class StageUrl {

	private StageUrl() {
	}

	/**
	 * Find the URL. Nobody is asked what the state knows.
	 * @param invocation what was typed
	 * @return the URL, or empty when no API is deployed
	 * @throws CommandFailedException when it cannot be known
	 */
	public static Optional<String> find(CommandInvocation invocation) {
		Project project = Project.find(invocation.context().directory());
		Optional<DeployedState> state = StateStore.of(project.directory()).read(invocation.stage());
		if (state.isPresent() && state.get().deploys().isEmpty() && !state.get().resources().isEmpty()) {
			throw new CommandFailedException("The first deploy to stage %s was not finished. To finish it: %s"
				.formatted(invocation.stage(), deploy(invocation)));
		}
		return state.isPresent() ? RestApiType.url(state.get()) : ask(invocation);
	}

	private static Optional<String> ask(CommandInvocation invocation) {
		try (StageAccount target = DeploymentStage.of(invocation, UploadListener.NONE)) {
			return target.deployer().url(target.stage().appName(), target.stage().stage());
		}
		catch (CredentialsException ex) {
			throw new CommandFailedException(
					"No deploy to stage %s is recorded here. To deploy: %s. To look on AWS for one made elsewhere: %s"
						.formatted(invocation.stage(), deploy(invocation), ex.getMessage()),
					ex);
		}
	}

	/**
	 * Say that there is no URL.
	 * @param invocation what was typed
	 * @return the failure
	 */
	public static CommandFailedException none(CommandInvocation invocation) {
		return new CommandFailedException(
				"No API is deployed to stage %s. To deploy one: %s".formatted(invocation.stage(), deploy(invocation)));
	}

	/**
	 * Return how such a stage is deployed.
	 * @param invocation what was typed
	 * @return the line to type
	 */
	public static String deploy(CommandInvocation invocation) {
		return invocation.typed().as(new DeployCommand().description()).toString();
	}

}
