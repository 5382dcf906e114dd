package io.chalice.shell.deploy;

import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.verify.LocalVerification;
import io.chalice.project.build.DeployableApplication;
import io.chalice.project.configuration.StageConfiguration;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.command.OptionDescription;
import io.chalice.shell.console.Console;
import io.chalice.shell.local.InterfaceClient;

/**
 * Starts what would be deployed on this machine, and tells what that has shown.
 */
final class PackageVerification {

	/**
	 * The option that has a deploy do so first.
	 */
	static final OptionDescription LOCAL = OptionDescription.flag("verify-local",
			"First start the package here, as verify does");

	private PackageVerification() {
	}

	/**
	 * Verify an application.
	 * @param invocation what was typed
	 * @param application the application
	 * @param request what would be deployed
	 * @param stage how it is configured
	 * @throws io.chalice.deployer.verify.LocalStartException when it does not start
	 */
	static void run(CommandInvocation invocation, DeployableApplication application, DeploymentRequest request,
			StageConfiguration stage) {
		Console console = invocation.console();
		new LocalVerification(application.project(), InterfaceClient.jars(invocation),
				invocation.context().environment(), console::message)
			.run(request, stage)
			.forEach(console::warn);
	}

}
