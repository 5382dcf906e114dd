package io.chalice.deployer.schedule;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnore;

import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.cloud.NotFoundException;
import io.chalice.deployer.cloud.TransientException;
import io.chalice.deployer.plan.DestructiveStep;
import io.chalice.deployer.plan.MinorStep;
import io.chalice.deployer.plan.ResourceRemoval;
import io.chalice.deployer.plan.Step;
import io.chalice.deployer.plan.StepOutputs;
import io.chalice.deployer.plan.StepResult;
import io.chalice.deployer.plan.TagChanges;
import io.chalice.deployer.state.StateEdit;

/**
 * What can be done with the role of a stage's schedules.
 */
final class SchedulerRoleSteps {

	private SchedulerRoleSteps() {
	}

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

	record UpdateSchedulerTrust(String roleName, String trust) implements Step {

		@Override
		public String title() {
			return "Updating trust policy of IAM role: " + this.roleName;
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			cloud.roles().updateTrust(this.roleName, this.trust);
			return StepResult.NONE;
		}

	}

	record PutSchedulerPolicy(String roleName, String policy, @JsonIgnore boolean created) implements Step {

		@Override
		public String title() {
			return "Updating policy for IAM role: " + this.roleName;
		}

		@Override
		public boolean isMinor() {
			return this.created;
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			try {
				cloud.roles().putPolicy(this.roleName, this.roleName, this.policy);
			}
			catch (NotFoundException ex) {
				// IAM may not yet see everywhere the role that was made a moment ago
				throw TransientException.notReady(ex);
			}
			return StepResult.NONE;
		}

	}

	record NarrowSchedulerPolicy(String roleName, String policy) implements DestructiveStep {

		@Override
		public String title() {
			return "Narrowing policy of IAM role: " + this.roleName;
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			cloud.roles().putPolicy(this.roleName, this.roleName, this.policy);
			return StepResult.NONE;
		}

	}

	record DeleteSchedulerPolicy(String roleName) implements DestructiveStep, MinorStep {

		@Override
		public String title() {
			return "Deleting policy of IAM role: " + this.roleName;
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			ResourceRemoval.ifThere(() -> cloud.roles().deletePolicy(this.roleName, this.roleName));
			return StepResult.NONE;
		}

	}

	record DeleteSchedulerRole(String resourceName, String roleName) implements DestructiveStep {

		@Override
		public String title() {
			return "Deleting IAM role: " + this.roleName;
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			ResourceRemoval.ifThere(() -> cloud.roles().delete(this.roleName));
			return StepResult.of(StateEdit.remove(this.resourceName));
		}

	}

}
