package io.chalice.shell.deploy;

import io.chalice.deployer.graph.ConfiguredStage;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.iam.PolicySource;
import io.chalice.project.Project;
import io.chalice.project.build.ApplicationBuild;
import io.chalice.project.build.DeployableApplication;
import io.chalice.project.configuration.Configuration;
import io.chalice.project.configuration.StageConfiguration;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.project.ApplicationProject;

/**
 * What a deploy would upload, built to be started on this machine.
 *
 * @param application the application
 * @param request what would be deployed
 * @param stage how it is configured
 */
public record LocalPackage(DeployableApplication application, DeploymentRequest request, StageConfiguration stage) {

	/**
	 * Build it.
	 * @param invocation what was typed
	 * @return the package
	 */
	public static LocalPackage build(CommandInvocation invocation) {
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
		return new LocalPackage(application, request, stage);
	}

}
