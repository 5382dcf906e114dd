package io.chalice.deployer.schedule;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.plan.Step;
import io.chalice.deployer.plan.StepOutputs;
import io.chalice.deployer.plan.StepResult;
import io.chalice.deployer.plan.TagChanges;
import io.chalice.deployer.state.StateEdit;

/**
 * Makes the role of a stage's schedules. What else is done with it is done with every
 * role: {@link io.chalice.deployer.role.RoleSteps}.
 *
 * @param roleName the role's name
 * @param trust the trust policy, JSON
 * @param tags the tags
 */
record CreateSchedulerRole(String roleName, String trust, Map<String, String> tags) implements Step {

	@Override
	public String title() {
		return "Creating IAM role: " + this.roleName;
	}

	@Override
	public List<StateEdit> intents() {
		return List.of(StateEdit.put(SchedulerRoleType.entry(this.roleName)), StateEdit
			.put(TagChanges.entry(SchedulerRoleResource.RESOURCE_NAME, SchedulerRoleType.NAME, this.tags)));
	}

	@Override
	public StepResult run(Cloud cloud, StepOutputs outputs) {
		cloud.roles().create(this.roleName, this.trust, this.tags);
		return StepResult.NONE;
	}

	@Override
	public Optional<StepResult> find(Cloud cloud, StepOutputs outputs) {
		return cloud.roles().find(this.roleName).map((role) -> StepResult.NONE);
	}

}
