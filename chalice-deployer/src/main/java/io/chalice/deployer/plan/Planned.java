package io.chalice.deployer.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a plan: what happens to one resource.
 *
 * @param changes what would happen
 * @param steps how
 * @param confirmations what to ask before
 * @param notices what to say, a line each
 */
public record Planned(List<Change> changes, List<Step> steps, List<Confirmation> confirmations, List<String> notices) {

	public Planned {
		changes = List.copyOf(changes);
		steps = List.copyOf(steps);
		confirmations = List.copyOf(confirmations);
		notices = List.copyOf(notices);
	}

	/**
	 * Start with nothing.
	 * @return a builder
	 */
	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Collects the parts.
	 */
	public static final class Builder {

		private final List<Change> changes = new ArrayList<>();

		private final List<Step> steps = new ArrayList<>();

		private final List<Confirmation> confirmations = new ArrayList<>();

		private final List<String> notices = new ArrayList<>();

		private Builder() {
		}

		/**
		 * Add a change.
		 * @param type the resource's type
		 * @param name its name
		 * @param action what would happen
		 * @param differences what would be different
		 * @return this
		 */
		public Builder change(String type, String name, Change.Action action, List<Change.Difference> differences) {
			this.changes.add(new Change(type, name, action, differences));
			return this;
		}

		/**
		 * Add a step.
		 * @param step the step
		 * @return its id
		 */
		public String step(Step step) {
			this.steps.add(step);
			return step.id();
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
		public Builder add(Planned other) {
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
		public Planned build() {
			return new Planned(this.changes, this.steps, this.confirmations, this.notices);
		}

	}

}
