package io.chalice.maven.goal;

import java.util.List;

import io.chalice.deployer.cloud.TransientException;
import io.chalice.deployer.cloud.UploadListener;
import io.chalice.deployer.plan.Confirmation;
import io.chalice.deployer.plan.Plan;
import io.chalice.deployer.stage.CacheRedeploy;
import io.chalice.deployer.stage.DeployPreparation;
import io.chalice.deployer.stage.PlanRunner;
import io.chalice.deployer.stage.PreparedDeploy;
import io.chalice.deployer.stage.StageAccount;

/**
 * Deploys the application. What would be asked has to be answered before.
 */
final class DeployGoal {

	private DeployGoal() {
	}

	static void run(GoalRequest request) {
		GoalProgress progress = new GoalProgress(request);
		try (StageAccount account = GoalAccount.open(request, UploadListener.NONE)) {
			DeployPreparation preparation = new DeployPreparation(account, request.environment(), progress,
					request.flag("verify"));
			PreparedDeploy prepared = preparation.prepare();
			LoggedRunner runner = new LoggedRunner(request, account, progress);
			Plan plan = prepared.plan();
			requireAnswers(request, plan.confirmations());
			if (!plan.hasChanges()) {
				request.info("No changes.");
			}
			runner.run(plan);
			CacheRedeploy.run(account, prepared.request(), preparation, runner, request::info);
			request.info(account.deployer()
				.url(plan.application(), plan.stage())
				.orElse("Deployed. There are no routes, and so there is no URL."));
		}
	}

	/**
	 * Check that all that would be asked is answered.
	 * @param request what the goal was told
	 * @param questions what would be asked
	 * @throws GoalFailedException when it is not
	 */
	static void requireAnswers(GoalRequest request, List<Confirmation> questions) {
		questions.forEach((question) -> question.lines().forEach(request::warn));
		if (!questions.isEmpty() && !request.flag("yes")) {
			throw new GoalFailedException("deploy asks '%s', and nobody answers. To say yes: -Dchalice.yes=true"
				.formatted(Confirmation.QUESTION));
		}
	}

	private record LoggedRunner(GoalRequest request, StageAccount account,
			GoalProgress progress) implements PlanRunner {

		@Override
		public boolean agreed(Plan plan) {
			requireAnswers(this.request, plan.confirmations());
			return true;
		}

		@Override
		public void run(Plan plan) {
			try {
				this.account.deployer().execute(plan, this.progress);
			}
			catch (TransientException ex) {
				throw new GoalFailedException(
						"%s. What is done is kept; to go on, call the goal again".formatted(ex.getMessage()));
			}
			plan.notices().forEach(this.request::warn);
		}

	}

}
