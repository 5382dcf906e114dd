package io.chalice.deployer.sqs;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.cloud.ConflictException;
import io.chalice.deployer.cloud.EventSourceDescription;
import io.chalice.deployer.cloud.EventSourceSettings;
import io.chalice.deployer.cloud.NotFoundException;
import io.chalice.deployer.cloud.QueueArn;
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
 * What can be done with an event source mapping.
 */
final class QueueMappingSteps {

	private QueueMappingSteps() {
	}

	record CreateMapping(String resourceName, String functionName, String functionArn, String queueArn,
			EventSourceSettings settings, Map<String, String> tags) implements Step {

		@Override
		public String title() {
			return "Creating event source mapping: "
					+ QueueMappingType.title(QueueArn.name(this.queueArn), this.functionName);
		}

		@Override
		public List<StateEdit> intents() {
			return List.of(
					StateEdit.put(QueueMappingType.entry(this.resourceName, this.functionName, this.queueArn, null)),
					StateEdit.put(TagChanges.entry(this.resourceName, QueueMappingType.NAME, this.tags)));
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			try {
				return made(cloud.eventSources().create(this.functionArn, this.queueArn, this.settings, this.tags));
			}
			catch (NotFoundException ex) {
				// the alias was made a moment ago
				throw TransientException.notReady(ex);
			}
			catch (ConflictException ex) {
				if (there(cloud).stream().anyMatch(EventSourceDescription::isDeleting)) {
					throw new TransientException(ex.operation(), TransientException.Cause.PREPARING,
							"The former event source mapping of %s is being deleted".formatted(this.queueArn));
				}
				throw ex;
			}
		}

		private List<EventSourceDescription> there(Cloud cloud) {
			return cloud.eventSources().list(this.functionArn, this.queueArn);
		}

		@Override
		public Optional<StepResult> find(Cloud cloud, StepOutputs outputs) {
			return there(cloud).stream()
				.filter((mapping) -> !mapping.isDeleting())
				.findFirst()
				.map((mapping) -> made(mapping.id()));
		}

		private StepResult made(String id) {
			return StepResult
				.of(StateEdit.put(QueueMappingType.entry(this.resourceName, this.functionName, this.queueArn, id)));
		}

	}

	record UpdateMapping(String resourceName, String name, String id, String queueArn,
			EventSourceSettings settings) implements Step {

		@Override
		public String title() {
			return "Updating event source mapping: " + this.name;
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			cloud.eventSources().update(this.id, this.queueArn, this.settings);
			return StepResult.NONE;
		}

	}

	record SwitchPolling(String resourceName, String name, String id, boolean enabled) implements Step {

		@Override
		public String title() {
			return "%s event source mapping: %s".formatted(this.enabled ? "Enabling" : "Disabling", this.name);
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			cloud.eventSources().enable(this.id, this.enabled);
			return StepResult.of(StateEdit.put(QueueMappingType.state(this.resourceName, !this.enabled)));
		}

	}

	record StopPolling(String name, String id) implements DestructiveStep {

		@Override
		public String title() {
			return "Disabling event source mapping: " + this.name;
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			ResourceRemoval.ifThere(() -> cloud.eventSources().enable(this.id, false));
			return StepResult.NONE;
		}

	}

	record AwaitStop(String name, String id) implements DestructiveStep, MinorStep {

		@Override
		public String title() {
			return "Waiting for the last messages of " + this.name;
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			cloud.eventSources().find(this.id).filter((mapping) -> !mapping.isStopped()).ifPresent((mapping) -> {
				throw new TransientException("lambda:GetEventSourceMapping", TransientException.Cause.PREPARING,
						"Event source mapping %s is %s".formatted(this.name, mapping.state()));
			});
			return StepResult.NONE;
		}

	}

	record DeleteMapping(String resourceName, String name, String id) implements DestructiveStep {

		@Override
		public String title() {
			return "Deleting event source mapping: " + this.name;
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			ResourceRemoval.ifThere(() -> cloud.eventSources().delete(this.id));
			return StepResult.of(StateEdit.remove(this.resourceName));
		}

	}

}
