package io.chalice.maven.goal;

import io.chalice.deployer.cloud.UploadListener;
import io.chalice.deployer.plan.Plan;
import io.chalice.deployer.plan.PlanJson;
import io.chalice.deployer.plan.PlanText;
import io.chalice.deployer.stage.DeployPreparation;
import io.chalice.deployer.stage.StageAccount;

/**
 * Tells what a deploy would do.
 */
final class PlanGoal {

	private PlanGoal() {
	}

	static void run(GoalRequest request) {
		try (StageAccount account = GoalAccount.open(request, UploadListener.NONE)) {
			Plan plan = new DeployPreparation(account, request.environment(), new GoalProgress(request), true).prepare()
				.plan();
			PlanText.write(plan).forEach(request::info);
			request.value("output").ifPresent((file) -> GoalOutput.write(file, PlanJson.write(plan)));
			if (plan.hasChanges() && request.flag("fail-on-changes")) {
				throw new GoalFailedException("Stage %s is not as the project is. To deploy it: %s"
					.formatted(request.stage(), GoalRequest.line("deploy", request.stage())));
			}
		}
	}

}
