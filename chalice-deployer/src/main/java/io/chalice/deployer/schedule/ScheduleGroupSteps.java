package io.chalice.deployer.schedule;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.cloud.ConflictException;
import io.chalice.deployer.cloud.TransientException;
import io.chalice.deployer.plan.DestructiveStep;
import io.chalice.deployer.plan.ResourceRemoval;
import io.chalice.deployer.plan.Step;
import io.chalice.deployer.plan.StepOutputs;
import io.chalice.deployer.plan.StepResult;
import io.chalice.deployer.plan.TagChanges;
import io.chalice.deployer.state.StateEdit;

/**
 * What can be done with a group of schedules.
 */
final class ScheduleGroupSteps {

	private ScheduleGroupSteps() {
	}

	record CreateGroup(String groupName, Map<String, String> tags) implements Step {

		@Override
		public String title() {
			return "Creating schedule group: " + this.groupName;
		}

		@Override
		public List<StateEdit> intents() {
			return List.of(StateEdit.put(ScheduleGroupType.entry(this.groupName)), StateEdit
				.put(TagChanges.entry(ScheduleGroupResource.RESOURCE_NAME, ScheduleGroupType.NAME, this.tags)));
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			try {
				cloud.schedules().createGroup(this.groupName, this.tags);
			}
			catch (ConflictException ex) {
				if (cloud.schedules().group(this.groupName).isPresent()) {
					throw ex;
				}
				throw new TransientException(ex.operation(), TransientException.Cause.PREPARING,
						"The former schedule group %s is being deleted".formatted(this.groupName));
			}
			return StepResult.NONE;
		}

		@Override
		public Optional<StepResult> find(Cloud cloud, StepOutputs outputs) {
			return cloud.schedules().group(this.groupName).map((tags) -> StepResult.NONE);
		}

	}

	record DeleteGroup(String resourceName, String groupName) implements DestructiveStep {

		@Override
		public String title() {
			return "Deleting schedule group: " + this.groupName;
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			ResourceRemoval.ifThere(() -> cloud.schedules().deleteGroup(this.groupName));
			return StepResult.of(StateEdit.remove(this.resourceName));
		}

	}

}
