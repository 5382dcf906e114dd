package io.chalice.deployer.plan;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A step in a plan that is being made, with what it waits for. Other steps refer to it.
 */
public final class PlannedStep implements StepPrerequisite {

	private final String resource;

	private final Step step;

	private final Place place;

	private final Set<StepPrerequisite> after;

	private final Set<Milestone> reached = new HashSet<>();

	PlannedStep(String resource, Step step, Place place, Collection<? extends StepPrerequisite> after) {
		this.resource = resource;
		this.step = step;
		this.place = place;
		this.after = Set.copyOf(after);
	}

	/**
	 * Say that milestones are not reached before this step is done.
	 * @param milestones the milestones
	 * @return this
	 */
	public PlannedStep reaches(Milestone... milestones) {
		this.reached.addAll(List.of(milestones));
		return this;
	}

	/**
	 * Return a value that the step makes.
	 * @param output which
	 * @return the value
	 * @throws IllegalArgumentException when the step does not make it
	 */
	public StepInput value(StepOutput output) {
		if (!this.step.makes().contains(output)) {
			throw new IllegalArgumentException("%s does not make %s".formatted(this, output));
		}
		return new StepInput.Pending(output);
	}

	String resource() {
		return this.resource;
	}

	String name() {
		return "%s:%s".formatted(this.resource, this.step.getClass().getSimpleName());
	}

	Step step() {
		return this.step;
	}

	Set<StepPrerequisite> after() {
		return this.after;
	}

	boolean isReaching(Milestone milestone) {
		return this.reached.contains(milestone);
	}

	boolean isAt(Place wanted) {
		return this.place == wanted;
	}

	@Override
	public String toString() {
		return name();
	}

	/**
	 * Where a step stands, whatever it waits for.
	 */
	enum Place {

		/** Before every other step. */
		FIRST,

		/** Where what it waits for lets it. */
		BETWEEN,

		/** After every step that was planned before it. */
		LAST

	}

}
