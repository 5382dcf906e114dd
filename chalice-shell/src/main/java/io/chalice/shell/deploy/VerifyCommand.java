package io.chalice.shell.deploy;

import io.chalice.deployer.graph.ConfiguredStage;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.iam.PolicySource;
import io.chalice.project.Project;
import io.chalice.project.build.ApplicationBuild;
import io.chalice.project.build.DeployableApplication;
import io.chalice.project.configuration.Configuration;
import io.chalice.project.configuration.StageConfiguration;
import io.chalice.shell.command.CommandDescription;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.command.ShellCommand;
import io.chalice.shell.project.ApplicationProject;

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
		Project project = ApplicationProject.find(invocation.context());
		StageConfiguration stage = Configuration.read(project.directory())
			.stage(invocation.stage(), TargetOptions.overrides(invocation));
		invocation.console().message("Creating deployment package.");
		DeployableApplication application = ApplicationBuild.prepare(project, invocation.context().environment())
			.build(stage);
		application.description().skippedImports().forEach(invocation.console()::warn);
		application.notes().forEach(invocation.console()::warn);
		DeploymentRequest request = new DeploymentRequest(application.model(),
				ConfiguredStage.settings(stage, application.project(), application.model()), application.artifact(),
				PolicySource.impliedOnly());
		PackageVerification.run(invocation, application, request, stage);
		invocation.console().message("Stage %s starts.".formatted(stage.stage()));
		return 0;
	}

}
