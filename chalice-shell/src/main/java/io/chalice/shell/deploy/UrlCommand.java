package io.chalice.shell.deploy;

import java.util.Optional;

import io.chalice.deployer.cloud.UploadListener;
import io.chalice.shell.command.CommandDescription;
import io.chalice.shell.command.CommandFailedException;
import io.chalice.shell.command.Invocation;
import io.chalice.shell.command.ShellCommand;

/**
 * Prints where a stage can be reached.
 */
public final class UrlCommand implements ShellCommand {

	@Override
	public CommandDescription description() {
		return CommandDescription.of("url", "Print the URL of a deployed stage")
			.options(TargetOptions.ofStage())
			.examples("url", "url --stage prod");
	}

	@Override
	public int run(Invocation invocation) {
		Optional<String> url = Target.recordedUrl(invocation).or(() -> ask(invocation));
		invocation.console()
			.print(url.orElseThrow(() -> new CommandFailedException("No API is deployed to stage %s. To deploy one: %s"
				.formatted(invocation.stage(), invocation.workplace().line("deploy --stage " + invocation.stage())))));
		return 0;
	}

	private static Optional<String> ask(Invocation invocation) {
		try (Target target = Target.of(invocation, UploadListener.NONE)) {
			return target.deployer().url(target.stage().appName(), target.stage().stage());
		}
	}

}
