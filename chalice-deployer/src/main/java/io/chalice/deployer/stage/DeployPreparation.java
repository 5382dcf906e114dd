package io.chalice.deployer.stage;

import java.util.Map;
import java.util.Optional;

import io.chalice.deployer.cloud.CallerIdentity;
import io.chalice.deployer.graph.ConfiguredStage;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.plan.Plan;
import io.chalice.deployer.policy.ApplicationPolicies;
import io.chalice.deployer.policy.DeploymentTarget;
import io.chalice.project.build.ApplicationBuild;
import io.chalice.project.build.BuildListener;
import io.chalice.project.build.DeployableApplication;

/**
 * Builds what is deployed, and plans it. What is quick to check goes first: a build takes
 * its time.
 */
public final class DeployPreparation {

	private final StageAccount account;

	private final Map<String, String> environment;

	private final PreparationListener listener;

	private final boolean verified;

	/**
	 * Create a preparation.
	 * @param account the stage, and where it is deployed
	 * @param environment the environment to find and run Maven in
	 * @param listener is told what happens
	 * @param verified whether new versions are called before the stage moves
	 */
	public DeployPreparation(StageAccount account, Map<String, String> environment, PreparationListener listener,
			boolean verified) {
		this.account = account;
		this.environment = Map.copyOf(environment);
		this.listener = listener;
		this.verified = verified;
	}

	/**
	 * Build the project and plan its deployment.
	 * @return the plan, and what it is for
	 */
	public PreparedDeploy prepare() {
		return prepare(false);
	}

	/**
	 * Build the project that is live, for its ahead-of-time cache, and plan to deploy it
	 * in place of that.
	 * @return the plan, and what it is for
	 */
	public PreparedDeploy again() {
		return prepare(true);
	}

	private PreparedDeploy prepare(boolean again) {
		this.account.stage().requireThere();
		ApplicationPolicies.check(this.account.stage());
		try (UnchangedApplication unchanged = UnchangedApplication.begin(this::unchanged)) {
			return prepare(again, unchanged);
		}
	}

	private Optional<DeployableApplication> unchanged() {
		// whether a cache belongs into the package is known when AWS was asked
		return this.account.stage().aotCache() ? Optional.empty()
				: ApplicationBuild.unchanged(this.account.project(), this.environment, this.account.stage());
	}

	private PreparedDeploy prepare(boolean again, UnchangedApplication unchanged) {
		CallerIdentity caller = this.listener.during("Asking AWS for the account", this.account::caller);
		StaleCache.forget(this.account.stage(), this.account::cache, this.account.caches(), this.listener);
		this.listener.message("Creating deployment package.");
		DeployableApplication application = this.listener
			.building((watching) -> unchanged.get().orElseGet(() -> build(watching)));
		application.description().skippedImports().forEach(this.listener::warning);
		application.notes().forEach(this.listener::warning);
		if (application.artifact().cacheRecord().isPresent() && !application.artifact().hasCache()) {
			this.listener.message("There is no ahead-of-time cache for this package yet: a deploy trains one in "
					+ "Lambda, and deploys again with it.");
		}
		application.model().warnings().forEach((warning) -> this.listener.warning(warning.toString()));
		ApplicationPolicies policies = new ApplicationPolicies(application.project(), application.model(),
				this.account.stage(), DeploymentTarget.of(caller));
		DeploymentRequest request = new DeploymentRequest(application.model(),
				ConfiguredStage.settings(this.account.stage(), application.project(), application.model()),
				application.artifact(), policies)
			.withVerified(this.verified);
		this.listener.packaged(application, request);
		DeploymentRequest planned = again ? request.withReplacing() : request;
		Plan plan = this.listener.during("Comparing with what is deployed",
				() -> this.account.deployer().plan(planned));
		policies.warnings().forEach(this.listener::warning);
		return new PreparedDeploy(request, plan);
	}

	private DeployableApplication build(BuildListener watching) {
		return ApplicationBuild.prepare(this.account.project(), this.environment).build(this.account.stage(), watching);
	}

}
