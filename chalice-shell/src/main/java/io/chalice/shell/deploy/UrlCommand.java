package io.chalice.shell.deploy;

import java.util.Optional;

import io.chalice.deployer.cloud.CredentialsException;
import io.chalice.deployer.cloud.UploadListener;
import io.chalice.deployer.stage.StageAccount;
import io.chalice.deployer.state.DeployedState;
import io.chalice.deployer.state.StateStore;
import io.chalice.project.Project;
import io.chalice.shell.command.CommandDescription;
import io.chalice.shell.command.CommandFailedException;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.command.ShellCommand;

/**
 * Prints where a stage can be reached.
 */
public final class UrlCommand extends ShellCommand {

	/**
	 * Create the command.
	 */
	public UrlCommand() {
		super(CommandDescription.of("url", "Print the URL of a deployed stage")
			.options(TargetOptions.ofStage())
			.examples("url", "url --stage prod"));
	}

	@Override
	protected int run(CommandInvocation invocation) {
		Project project = Project.find(invocation.context().directory());
		Optional<DeployedState> state = StateStore.of(project.directory()).read(invocation.stage());
		if (state.isPresent() && state.get().deploys().isEmpty() && !state.get().resources().isEmpty()) {
			throw new CommandFailedException("The first deploy to stage %s was not finished. To finish it: %s"
				.formatted(invocation.stage(), deploy(invocation)));
		}
		invocation.console()
			.print(state.flatMap(UrlCommand::recorded)
				.or(() -> ask(invocation, state.isPresent()))
				.orElseThrow(() -> new CommandFailedException("No API is deployed to stage %s. To deploy one: %s"
					.formatted(invocation.stage(), deploy(invocation)))));
		return 0;
	}

	private static Optional<String> recorded(DeployedState state) {
		return state.resource("rest_api").map((entry) -> entry.get("rest_api_url"));
	}

	private static Optional<String> ask(CommandInvocation invocation, boolean recorded) {
		try (StageAccount target = DeploymentStage.of(invocation, UploadListener.NONE)) {
			return target.deployer().url(target.stage().appName(), target.stage().stage());
		}
		catch (CredentialsException ex) {
			if (recorded) {
				throw ex;
			}
			throw new CommandFailedException(
					"No deploy to stage %s is recorded here. To deploy: %s. To look on AWS for one made elsewhere: %s"
						.formatted(invocation.stage(), deploy(invocation), ex.getMessage()),
					ex);
		}
	}

	private static String deploy(CommandInvocation invocation) {
		return invocation.typed().as(new DeployCommand().description()).toString();
	}

}
