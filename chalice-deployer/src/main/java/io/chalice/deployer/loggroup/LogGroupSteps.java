package io.chalice.deployer.loggroup;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnore;

import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.plan.ResourceRemoval;
import io.chalice.deployer.plan.Step;
import io.chalice.deployer.plan.StepOutputs;
import io.chalice.deployer.plan.StepResult;
import io.chalice.deployer.state.ResourceEntry;
import io.chalice.deployer.state.StateEdit;

/**
 * What can be done with a log group.
 */
final class LogGroupSteps {

	private LogGroupSteps() {
	}

	record CreateLogGroup(String resourceName, String groupName, Map<String, String> tags) implements Step {

		@Override
		public String title() {
			return "Creating log group: " + this.groupName;
		}

		@Override
		public List<StateEdit> intents() {
			return List.of(StateEdit.put(
					new ResourceEntry(this.resourceName, LogGroupType.NAME, Map.of("log_group_name", this.groupName))));
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			cloud.logGroups().create(this.groupName, this.tags);
			return StepResult.NONE;
		}

		@Override
		public Optional<StepResult> find(Cloud cloud, StepOutputs outputs) {
			return cloud.logGroups().find(this.groupName).map((group) -> StepResult.NONE);
		}

	}

	record PutRetention(String resourceName, String groupName, int retentionDays,
			@JsonIgnore boolean created) implements Step {

		@Override
		public String title() {
			return "Setting retention of log group: " + this.groupName;
		}

		@Override
		public boolean isMinor() {
			return this.created;
		}

		@Override
		public List<StateEdit> intents() {
			return List.of(StateEdit.put(
					new ResourceEntry(this.resourceName, LogGroupType.NAME, Map.of("log_group_name", this.groupName))));
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			cloud.logGroups().putRetention(this.groupName, this.retentionDays);
			return StepResult.NONE;
		}

	}

	record DeleteRetention(String resourceName, String groupName) implements Step {

		@Override
		public String title() {
			return "Deleting retention policy for log group: " + this.groupName;
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			ResourceRemoval.ifThere(() -> cloud.logGroups().deleteRetention(this.groupName));
			return StepResult.of(StateEdit.remove(this.resourceName));
		}

	}

}
