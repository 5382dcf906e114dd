package io.chalice.deployer.plan;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.state.ApiElement;
import io.chalice.deployer.state.DeployRecord;
import io.chalice.deployer.state.DeployedState;
import io.chalice.deployer.state.ResourceEntry;
import io.chalice.deployer.state.StateEdit;

/**
 * Steps that only change what the project knows.
 */
final class LocalSteps {

	private LocalSteps() {
	}

	record Remember(String application, List<ResourceEntry> resources, List<DeployRecord> deploys,
			int current) implements MinorStep {

		@Override
		public String title() {
			return "Recording what is deployed";
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			return StepResult.of(this::remembered);
		}

		private DeployedState remembered(DeployedState state) {
			DeployedState known = state.named(this.application).renamed(this.application);
			for (ResourceEntry entry : this.resources) {
				known = known.with(entry);
			}
			return known.withDeploys(this.deploys, this.current);
		}

	}

	record Forget(String resourceName, boolean gone) implements Step {

		@Override
		public String title() {
			return (this.gone ? "Gone already: " : "Leaving alone: ") + this.resourceName;
		}

		@Override
		public boolean isMinor() {
			return this.gone;
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			return StepResult.of(StateEdit.remove(this.resourceName));
		}

	}

	record RecordDeploy(int number, String at, String by, @Nullable StepInput deploymentId, @Nullable String document,
			Map<String, StepInput> versions, @Nullable List<String> actions,
			@JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> sources,
			@JsonIgnore @Nullable List<ApiElement> elements, List<Integer> forgotten,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer replaced) implements MinorStep {

		@Override
		public String title() {
			return "Recording deploy %d".formatted(this.number);
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			Map<String, String> numbers = new TreeMap<>();
			this.versions.forEach((function, version) -> numbers.put(function, outputs.resolve(version)));
			String deployment = (this.deploymentId != null) ? outputs.resolve(this.deploymentId) : null;
			DeployRecord deploy = new DeployRecord(this.number, this.at, this.by, deployment, this.document, numbers,
					this.actions, this.sources, this.elements, false);
			return StepResult.of((state) -> {
				DeployedState live = state.live(deploy).forgetting(this.forgotten);
				return (this.replaced != null) ? live.replacing(this.replaced) : live;
			});
		}

	}

	record ForgetDeploys() implements MinorStep {

		@Override
		public String title() {
			return "Recording that nothing is deployed";
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			return StepResult.of((state) -> state.withDeploys(List.of(), 0));
		}

	}

}
