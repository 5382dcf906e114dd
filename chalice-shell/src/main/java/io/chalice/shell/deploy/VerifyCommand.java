package io.chalice.shell.deploy;

import io.chalice.shell.command.CommandDescription;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.command.ShellCommand;

/**
 * Makes the package that a deploy would upload, and starts it on this machine as Lambda
 * would. AWS is not asked, unless the application itself does so when it starts.
 */
public final class VerifyCommand extends ShellCommand {

	/**
	 * Create the command.
	 */
	public VerifyCommand() {
		super(CommandDescription.of("verify", "Start what a deploy would upload on this machine, as Lambda would")
			.options(TargetOptions.ofApplication())
			.examples("verify", "verify --stage prod --profile work"));
	}

	@Override
	protected int run(CommandInvocation invocation) {
		LocalPackage built = LocalPackage.build(invocation);
		PackageVerification.run(invocation, built.application(), built.request(), built.stage());
		invocation.console().message("Stage %s starts.".formatted(built.stage().stage()));
		return 0;
	}

}
