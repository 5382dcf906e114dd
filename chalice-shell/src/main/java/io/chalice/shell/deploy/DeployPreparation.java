package io.chalice.shell.deploy;

import io.chalice.deployer.cloud.CallerIdentity;
import io.chalice.deployer.function.CacheCondition;
import io.chalice.deployer.graph.ConfiguredStage;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.plan.Plan;
import io.chalice.deployer.policy.ApplicationPolicies;
import io.chalice.deployer.policy.DeploymentTarget;
import io.chalice.project.build.ApplicationBuild;
import io.chalice.project.build.DeployableApplication;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.console.Console;

/**
 * Builds what is deployed, and plans it. What is quick to check goes first: a build takes
 * its time.
 */
final class DeployPreparation {

	private DeployPreparation() {
	}

	/**
	 * Build a project and plan its deployment.
	 * @param invocation what was typed
	 * @param target where it is deployed
	 * @return the plan
	 */
	static Plan plan(CommandInvocation invocation, DeploymentStage target) {
		return prepare(invocation, target).plan();
	}

	/**
	 * Build a project that is live, for its ahead-of-time cache, and plan to deploy it in
	 * place of that.
	 * @param invocation what was typed
	 * @param target where it is deployed
	 * @return the plan
	 */
	static Plan again(CommandInvocation invocation, DeploymentStage target) {
		return prepare(invocation, target, true).plan();
	}

	/**
	 * Build a project and plan its deployment.
	 * @param invocation what was typed
	 * @param target where it is deployed
	 * @return the plan, and what it is for
	 */
	static PreparedDeploy prepare(CommandInvocation invocation, DeploymentStage target) {
		return prepare(invocation, target, false);
	}

	private static PreparedDeploy prepare(CommandInvocation invocation, DeploymentStage target, boolean again) {
		target.stage().requireThere();
		ApplicationPolicies.check(target.stage());
		Console console = invocation.console();
		CallerIdentity caller = caller(target, console);
		forgetStale(target, console);
		console.message("Creating deployment package.");
		DeployableApplication application = build(invocation, target);
		application.description().skippedImports().forEach(console::warn);
		application.notes().forEach(console::warn);
		if (application.artifact().cacheRecord().isPresent() && !application.artifact().hasCache()) {
			console.message("There is no ahead-of-time cache for this package yet: a deploy trains one in Lambda, and "
					+ "deploys again with it.");
		}
		application.model().warnings().forEach((warning) -> console.warn(warning.toString()));
		ApplicationPolicies policies = new ApplicationPolicies(application.project(), application.model(),
				target.stage(), DeploymentTarget.of(caller));
		DeploymentRequest request = new DeploymentRequest(application.model(),
				ConfiguredStage.settings(target.stage(), application.project(), application.model()),
				application.artifact(), policies)
			.withVerified(invocation.toggle(TargetOptions.VERIFY.name(), true));
		if (invocation.flag(PackageVerification.LOCAL.name())) {
			PackageVerification.run(invocation, application, request, target.stage());
		}
		Plan plan = plan(target, again ? request.withReplacing() : request, console);
		policies.warnings().forEach(console::warn);
		return new PreparedDeploy(request, plan);
	}

	private static CallerIdentity caller(DeploymentStage target, Console console) {
		return console.progress().during("Asking AWS for the account", target::caller);
	}

	private static DeployableApplication build(CommandInvocation invocation, DeploymentStage target) {
		try (BuildTasks tasks = new BuildTasks(invocation.console().progress(), target.project().artifactId())) {
			DeployableApplication application = ApplicationBuild
				.prepare(target.project(), invocation.context().environment())
				.build(target.stage(), tasks);
			tasks.end();
			return application;
		}
	}

	private static Plan plan(DeploymentStage target, DeploymentRequest request, Console console) {
		return console.progress().during("Comparing with what is deployed", () -> target.deployer().plan(request));
	}

	// a patch of Lambda's Java changes nothing in a package, so that it would be found
	// again
	private static void forgetStale(DeploymentStage target, Console console) {
		if (target.stage().aotCache()) {
			target.cache()
				.filter(CacheCondition::isStale)
				.map((cache) -> cache.cache().runtimeVersion())
				.ifPresent((runtimeVersion) -> {
					console.message("Lambda has patched Java: the ahead-of-time cache is not used any more.");
					target.caches().removeTrainedOn(runtimeVersion);
				});
		}
	}

	/**
	 * A deployment that is planned.
	 *
	 * @param request what is deployed
	 * @param plan what that would do
	 */
	record PreparedDeploy(DeploymentRequest request, Plan plan) {

	}

}
