package io.chalice.deployer.layer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonIgnore;

import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.cloud.FunctionCode;
import io.chalice.deployer.cloud.LayerVersion;
import io.chalice.deployer.plan.DestructiveStep;
import io.chalice.deployer.plan.ResourceRemoval;
import io.chalice.deployer.plan.Step;
import io.chalice.deployer.plan.StepOutput;
import io.chalice.deployer.plan.StepOutputs;
import io.chalice.deployer.plan.StepResult;
import io.chalice.deployer.state.ResourceEntry;
import io.chalice.deployer.state.StateEdit;

/**
 * What can be done with a layer.
 */
final class LayerSteps {

	private LayerSteps() {
	}

	record PublishLayer(String layerName, String description, FunctionCode code) implements Step {

		@Override
		public String title() {
			return "Publishing lambda layer: " + this.layerName;
		}

		@Override
		public List<StateEdit> intents() {
			return List.of(StateEdit.put(new ResourceEntry(LayerType.RESOURCE_NAME, LayerType.NAME,
					Map.of(LayerType.LAYER_NAME, this.layerName))));
		}

		@Override
		public Set<StepOutput> makes() {
			return Set.of(LayerType.arn());
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			return made(cloud.layers().publish(this.layerName, this.description, this.code));
		}

		@Override
		public Optional<StepResult> find(Cloud cloud, StepOutputs outputs) {
			return cloud.layers()
				.versions(this.layerName)
				.stream()
				.filter((version) -> version.description().equals(this.description))
				.findFirst()
				.map(PublishLayer::made);
		}

		private static StepResult made(LayerVersion version) {
			return StepResult.made(LayerType.arn(), version.arn())
				.and(StateEdit.put(new ResourceEntry(LayerType.RESOURCE_NAME, LayerType.NAME,
						Map.of(LayerType.VERSION_ARN, version.arn()))));
		}

	}

	record DeleteLayer(String layerName, long version, @JsonIgnore boolean last) implements DestructiveStep {

		@Override
		public String title() {
			return "Deleting version %d of lambda layer: %s".formatted(this.version, this.layerName);
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			ResourceRemoval.ifThere(() -> cloud.layers().delete(this.layerName, this.version));
			return this.last ? StepResult.of(StateEdit.remove(LayerType.RESOURCE_NAME)) : StepResult.NONE;
		}

	}

}
