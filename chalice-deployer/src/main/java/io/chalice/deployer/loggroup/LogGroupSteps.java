package io.chalice.deployer.loggroup;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonIgnore;

import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.cloud.ConflictException;
import io.chalice.deployer.plan.DestructiveStep;
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
			return List.of(StateEdit.put(new ResourceEntry(this.resourceName, LogGroupType.NAME,
					Map.of(LogGroupType.FIELD, this.groupName))));
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			try {
				cloud.logGroups().create(this.groupName, this.tags);
			}
			catch (ConflictException ex) {
				// Lambda or somebody was faster
				cloud.logGroups().tag(this.groupName, this.tags);
			}
			return StepResult.NONE;
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
			return List.of(StateEdit.put(new ResourceEntry(this.resourceName, LogGroupType.NAME,
					Map.of(LogGroupType.FIELD, this.groupName))));
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			cloud.logGroups().putRetention(this.groupName, this.retentionDays);
			return StepResult.NONE;
		}

	}

	record DeleteRetention(String groupName) implements Step {

		@Override
		public String title() {
			return "Keeping events for ever of log group: " + this.groupName;
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			cloud.logGroups().deleteRetention(this.groupName);
			return StepResult.NONE;
		}

	}

	record DeleteLogGroup(String resourceName, String groupName) implements DestructiveStep {

		@Override
		public String title() {
			return "Deleting log group: " + this.groupName;
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			ResourceRemoval.ifThere(() -> cloud.logGroups().delete(this.groupName));
			return StepResult.of(StateEdit.remove(this.resourceName));
		}

	}

	record LeaveLogGroup(String resourceName, String groupName) implements Step {

		@Override
		public String title() {
			return "Keeping log group: " + this.groupName;
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			return StepResult.of(StateEdit.remove(this.resourceName));
		}

	}

}
