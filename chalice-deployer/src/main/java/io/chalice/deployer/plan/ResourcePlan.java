package io.chalice.deployer.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import io.chalice.deployer.plan.PlannedStep.Place;

/**
 * A part of a plan: what happens to one resource.
 *
 * @param changes what would happen
 * @param steps how
 * @param confirmations what to ask before
 * @param notices what to say, a line each
 */
public record ResourcePlan(List<PlannedChange> changes, List<PlannedStep> steps, List<Confirmation> confirmations,
		List<String> notices) {

	/** Nothing to do. */
	public static final ResourcePlan NOTHING = new ResourcePlan(List.of(), List.of(), List.of(), List.of());

	public ResourcePlan {
		changes = List.copyOf(changes);
		steps = List.copyOf(steps);
		confirmations = List.copyOf(confirmations);
		notices = List.copyOf(notices);
	}

	/**
	 * Start with nothing.
	 * @param resource the name in the application of the resource that it happens to
	 * @return a builder
	 */
	public static Builder builder(String resource) {
		return new Builder(resource, false);
	}

	/**
	 * Start with nothing that makes the resource what it shall be, see
	 * {@link Milestone#made}.
	 * @param resource the name in the application of the resource that ends
	 * @return a builder
	 */
	public static Builder ending(String resource) {
		return new Builder(resource, true);
	}

	/**
	 * Collects the parts.
	 */
	public static final class Builder {

		private final String resource;

		private final boolean ending;

		private final List<PlannedChange> changes = new ArrayList<>();

		private final List<PlannedStep> steps = new ArrayList<>();

		private final List<Confirmation> confirmations = new ArrayList<>();

		private final List<String> notices = new ArrayList<>();

		private Builder(String resource, boolean ending) {
			this.resource = resource;
			this.ending = ending;
		}

		/**
		 * Add a change.
		 * @param type the resource's type
		 * @param name its name
		 * @param action what would happen
		 * @param differences what would be different
		 * @return this
		 */
		public Builder change(String type, String name, PlannedChange.Action action,
				List<PlannedChange.Difference> differences) {
			this.changes.add(new PlannedChange(type, name, action, differences));
			return this;
		}

		/**
		 * Add a step.
		 * @param step the step
		 * @param after what it waits for
		 * @return the step in its place
		 */
		public PlannedStep step(Step step, StepPrerequisite... after) {
			return step(step, List.of(after));
		}

		/**
		 * Add a step.
		 * @param step the step
		 * @param after what it waits for
		 * @return the step in its place
		 */
		public PlannedStep step(Step step, Collection<? extends StepPrerequisite> after) {
			return add(step, Place.BETWEEN, after);
		}

		/**
		 * Add a step that every other one waits for.
		 * @param step the step
		 * @return this
		 */
		public Builder first(Step step) {
			add(step, Place.FIRST, List.of());
			return this;
		}

		/**
		 * Add a step that waits for every one that is planned before it.
		 * @param step the step
		 * @return this
		 */
		public Builder last(Step step) {
			add(step, Place.LAST, List.of());
			return this;
		}

		private PlannedStep add(Step step, Place place, Collection<? extends StepPrerequisite> after) {
			PlannedStep planned = new PlannedStep(this.resource, step, place, after);
			this.steps.add(planned);
			if (!this.ending && !step.isDestructive()) {
				planned.reaches(Milestone.made(this.resource));
			}
			return planned;
		}

		/**
		 * Add a question.
		 * @param confirmation the question
		 * @return this
		 */
		public Builder confirm(Confirmation confirmation) {
			this.confirmations.add(confirmation);
			return this;
		}

		/**
		 * Add a line to say.
		 * @param line the line
		 * @return this
		 */
		public Builder notice(String line) {
			this.notices.add(line);
			return this;
		}

		/**
		 * Add everything of another part.
		 * @param other the part
		 * @return this
		 */
		public Builder add(ResourcePlan other) {
			this.changes.addAll(other.changes);
			this.steps.addAll(other.steps);
			this.confirmations.addAll(other.confirmations);
			this.notices.addAll(other.notices);
			return this;
		}

		/**
		 * Return the part.
		 * @return the part
		 */
		public ResourcePlan build() {
			return new ResourcePlan(this.changes, this.steps, this.confirmations, this.notices);
		}

	}

}
