package io.chalice.shell.deploy;

import io.chalice.shell.command.CommandDescription;
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
		invocation.console().print(StageUrl.find(invocation).orElseThrow(() -> StageUrl.none(invocation)));
		return 0;
	}

}
