package io.chalice.shell.deploy;

import java.util.function.Function;
import java.util.function.Supplier;

import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.stage.DeployPreparation;
import io.chalice.deployer.stage.PreparationListener;
import io.chalice.deployer.stage.StageAccount;
import io.chalice.project.build.BuildListener;
import io.chalice.project.build.DeployableApplication;
import io.chalice.shell.command.CommandInvocation;

/**
 * Tells what happens while a deploy is prepared, and starts the package here when that
 * was asked for.
 *
 * @param invocation what was typed
 * @param target where it is deployed
 */
record PreparationReport(CommandInvocation invocation, StageAccount target) implements PreparationListener {

	/**
	 * Create what prepares a deploy.
	 * @param invocation what was typed
	 * @param target where it is deployed
	 * @return the preparation
	 */
	static DeployPreparation preparation(CommandInvocation invocation, StageAccount target) {
		return new DeployPreparation(target, invocation.context().environment(),
				new PreparationReport(invocation, target), invocation.toggle(TargetOptions.VERIFY.name(), true));
	}

	@Override
	public void message(String line) {
		this.invocation.console().message(line);
	}

	@Override
	public void warning(String line) {
		this.invocation.console().warn(line);
	}

	@Override
	public void packaged(DeployableApplication application, DeploymentRequest request) {
		if (this.invocation.flag(PackageVerification.LOCAL.name())) {
			PackageVerification.run(this.invocation, application, request, this.target.stage());
		}
	}

	@Override
	public <T> T during(String what, Supplier<T> work) {
		return this.invocation.console().progress().during(what, work);
	}

	@Override
	public DeployableApplication building(Function<BuildListener, DeployableApplication> build) {
		try (BuildTasks tasks = new BuildTasks(this.invocation.console().progress(),
				this.target.project().artifactId())) {
			DeployableApplication application = build.apply(tasks);
			tasks.end();
			return application;
		}
	}

}
