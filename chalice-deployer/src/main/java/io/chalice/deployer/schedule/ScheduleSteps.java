package io.chalice.deployer.schedule;

import java.util.List;
import java.util.Optional;

import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.cloud.NotFoundException;
import io.chalice.deployer.cloud.ScheduleDescription;
import io.chalice.deployer.cloud.TransientException;
import io.chalice.deployer.plan.DestructiveStep;
import io.chalice.deployer.plan.ResourceRemoval;
import io.chalice.deployer.plan.Step;
import io.chalice.deployer.plan.StepOutputs;
import io.chalice.deployer.plan.StepResult;
import io.chalice.deployer.state.StateEdit;

/**
 * What can be done with a schedule.
 */
final class ScheduleSteps {

	private ScheduleSteps() {
	}

	record CreateSchedule(String resourceName, String group, ScheduleDescription schedule) implements Step {

		@Override
		public String title() {
			return "Creating schedule: " + this.schedule.name();
		}

		@Override
		public List<StateEdit> intents() {
			return List.of(StateEdit.put(ScheduleType.entry(this.resourceName, this.group, this.schedule.name())));
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			try {
				cloud.schedules().create(this.group, this.schedule);
			}
			catch (NotFoundException ex) {
				// the group was made a moment ago
				throw TransientException.notReady(ex);
			}
			return StepResult.NONE;
		}

		@Override
		public Optional<StepResult> find(Cloud cloud, StepOutputs outputs) {
			return cloud.schedules().find(this.group, this.schedule.name()).map((found) -> StepResult.NONE);
		}

	}

	record UpdateSchedule(String group, ScheduleDescription schedule) implements Step {

		@Override
		public String title() {
			return "Updating schedule: " + this.schedule.name();
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			cloud.schedules().update(this.group, this.schedule);
			return StepResult.NONE;
		}

	}

	record SwitchSchedule(String resourceName, String group, ScheduleDescription schedule) implements Step {

		@Override
		public String title() {
			return "%s schedule: %s".formatted(this.schedule.enabled() ? "Enabling" : "Disabling",
					this.schedule.name());
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			cloud.schedules().update(this.group, this.schedule);
			return StepResult.of(StateEdit.put(ScheduleType.state(this.resourceName, !this.schedule.enabled())));
		}

	}

	record DeleteSchedule(String resourceName, String group, String name) implements DestructiveStep {

		@Override
		public String title() {
			return "Deleting schedule: " + this.name;
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			ResourceRemoval.ifThere(() -> cloud.schedules().delete(this.group, this.name));
			return StepResult.of(StateEdit.remove(this.resourceName));
		}

	}

}
