package io.chalice.deployer.plan;

/**
 * A point of a deploy that other resources wait for, without knowing the steps that lead
 * there. It is reached when every step that {@link PlannedStep#reaches says so} is done.
 * A plan without such a step has passed it: waiting for a milestone is waiting for what
 * may not have to be done.
 *
 * @param kind what is reached, one of the constants of whoever declares it
 * @param resource the name of the resource that it is about, or an empty text
 */
public record Milestone(Enum<?> kind, String resource) implements StepPrerequisite {

	/** What was made serves from here on. */
	public static final Milestone SWITCHED = new Milestone(Kind.SWITCHED, "");

	/**
	 * Return the milestone that a resource is as it shall be, whatever is taken away
	 * later. Its steps reach it by themselves.
	 * @param resource the resource's name in the application
	 * @return the milestone
	 */
	public static Milestone made(String resource) {
		return new Milestone(Kind.MADE, resource);
	}

	private enum Kind {

		SWITCHED, MADE

	}

}
