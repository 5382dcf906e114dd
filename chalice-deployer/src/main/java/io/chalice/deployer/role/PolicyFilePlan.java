package io.chalice.deployer.role;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.iam.PolicyFile;
import io.chalice.deployer.plan.MinorStep;
import io.chalice.deployer.plan.PlanningContext;
import io.chalice.deployer.plan.ResourcePlan;
import io.chalice.deployer.plan.StepOutputs;
import io.chalice.deployer.plan.StepResult;
import io.chalice.policy.document.PolicyDocument;

/**
 * Writes the role's policy into the project, unless what is there was written by hand.
 */
final class PolicyFilePlan {

	private PolicyFilePlan() {
	}

	static ResourcePlan plan(RoleResource wanted, @Nullable String fileSha256, @Nullable PolicyDocument observed,
			PlanningContext planning) {
		PolicyFile file = wanted.file();
		if (file == null) {
			return ResourcePlan.NOTHING;
		}
		ResourcePlan.Builder planned = ResourcePlan.builder(file.name());
		String written = planning.state().policyFiles().get(file.name());
		if (fileSha256 != null && fileSha256.equals(PolicyFile.sha256(wanted.policy()))) {
			if (!fileSha256.equals(written)) {
				planned.step(new WritePolicyFile(file, wanted.policy()));
			}
			return planned.build();
		}
		// without the state, a file that says what the role may do is as the deploy
		// before wrote it
		boolean asWritten = fileSha256 != null && (fileSha256.equals(written)
				|| (written == null && observed != null && fileSha256.equals(PolicyFile.sha256(observed))));
		if (fileSha256 != null && !asWritten) {
			return planned
				.notice("%s was edited and is left as it is; --no-autogen-policy deploys with it"
					.formatted(file.name()))
				.build();
		}
		planned.step(new WritePolicyFile(file, wanted.policy()), RoleType.policies(wanted.resourceName()));
		return planned.build();
	}

	record WritePolicyFile(PolicyFile file, PolicyDocument policy) implements MinorStep {

		@Override
		public String title() {
			return "Writing " + this.file.name();
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			String sha256 = this.file.write(this.policy);
			return StepResult.of((state) -> state.withPolicyFile(this.file.name(), sha256));
		}

	}

}
