package io.chalice.deployer.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.state.StateEdit;

/**
 * A step that comes after more than it asks for itself.
 *
 * @param step the step
 * @param after all that has to be done before
 */
record DeferredStep(Step step, Set<String> after) implements Step {

	DeferredStep {
		after = Set.copyOf(after);
	}

	@Override
	public String id() {
		return this.step.id();
	}

	@Override
	public String title() {
		return this.step.title();
	}

	@Override
	public boolean isMinor() {
		return this.step.isMinor();
	}

	@Override
	public boolean isDestructive() {
		return this.step.isDestructive();
	}

	@Override
	public List<StateEdit> intents() {
		return this.step.intents();
	}

	@Override
	public StepResult run(Cloud cloud, Outputs outputs) {
		return this.step.run(cloud, outputs);
	}

	@Override
	public Optional<StepResult> find(Cloud cloud, Outputs outputs) {
		return this.step.find(cloud, outputs);
	}

}
