package io.chalice.deployer.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.chalice.deployer.cloud.Cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What each step of a plan waits for.
 */
class StepOrderTests {

	private static final StepOutput ID = new StepOutput(Made.ID, "queue");

	private final ResourcePlan.Builder queue = ResourcePlan.builder("queue");

	private final ResourcePlan.Builder topic = ResourcePlan.builder("topic");

	@Test
	void stepComesAfterTheOneItRefersTo() {
		PlannedStep made = this.queue.step(new Make(ID));
		this.queue.step(new Change(), made);
		assertThat(order()).containsExactly(Map.entry("queue:Make", Set.of()),
				Map.entry("queue:Change", Set.of("queue:Make")));
	}

	@Test
	void milestoneIsReachedByStepsThatArePlannedLater() {
		this.queue.step(new Change(), Milestone.SWITCHED);
		this.topic.step(new Change()).reaches(Milestone.SWITCHED);
		assertThat(order()).contains(Map.entry("queue:Change", Set.of("topic:Change")));
	}

	@Test
	void milestoneThatNothingLeadsToIsPassed() {
		this.queue.step(new Change(), Milestone.SWITCHED);
		assertThat(order()).containsExactly(Map.entry("queue:Change", Set.of()));
	}

	@Test
	void resourceIsMadeByItsStepsExceptDeletionsAndItsEnd() {
		this.queue.step(new Change());
		this.queue.step(new Delete());
		ResourcePlan.Builder ending = ResourcePlan.ending("queue");
		ending.step(new Make(ID));
		this.queue.add(ending.build());
		this.topic.step(new Change(), Milestone.made("queue"));
		assertThat(order()).contains(Map.entry("topic:Change", Set.of("queue:Change")));
	}

	@Test
	void deletionsWaitForEverythingThatWaitsForNone() {
		PlannedStep deleted = this.queue.step(new Delete());
		this.queue.step(new Make(ID), deleted);
		this.topic.step(new Change());
		assertThat(order()).contains(Map.entry("queue:Delete", Set.of("topic:Change")),
				Map.entry("queue:Make", Set.of("queue:Delete")));
	}

	@Test
	void firstAndLastStepsEncloseTheOthers() {
		this.queue.step(new Change());
		this.queue.first(new Check());
		this.topic.step(new Change());
		this.topic.last(new Record());
		assertThat(order()).containsOnly(Map.entry("queue:Check", Set.of()),
				Map.entry("queue:Change", Set.of("queue:Check")), Map.entry("topic:Change", Set.of("queue:Check")),
				Map.entry("topic:Record", Set.of("queue:Check", "queue:Change", "topic:Change")));
	}

	@Test
	void stepsOfOneKindAreNumbered() {
		this.queue.step(new Change());
		this.queue.step(new Change());
		assertThat(order()).containsExactly(Map.entry("queue:Change", Set.of()), Map.entry("queue:Change#2", Set.of()));
	}

	@Test
	void stepThatIsNotInThePlanCannotBeWaitedFor() {
		PlannedStep elsewhere = ResourcePlan.builder("elsewhere").step(new Change());
		this.queue.step(new Make(ID), elsewhere);
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(this::order)
			.withMessage("queue:Make waits for elsewhere:Change, which is not in the plan");
	}

	@Test
	void stepsThatWaitForEachOtherAreRefused() {
		PlannedStep change = this.queue.step(new Change(), Milestone.SWITCHED);
		this.topic.step(new Change(), change).reaches(Milestone.SWITCHED);
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(this::order)
			.withMessage("Steps wait for each other: [queue:Change, topic:Change]");
	}

	@Test
	void valueComesFromAStepThatMakesIt() {
		assertThat(this.queue.step(new Make(ID)).value(ID)).hasToString("${queue.id}");
		PlannedStep change = this.queue.step(new Change());
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> change.value(ID))
			.withMessage("queue:Change does not make ${queue.id}");
	}

	@Test
	void stepMakesWhatItSays() {
		StepOutputs outputs = new StepOutputs();
		Make step = new Make(ID);
		outputs.add(step, Map.of(ID, "q1"));
		assertThat(outputs.resolve(this.queue.step(step).value(ID))).isEqualTo("q1");
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> outputs.add(step, Map.of()))
			.withMessageContaining("instead of [${queue.id}]");
	}

	private List<Map.Entry<String, Set<String>>> order() {
		ResourcePlan.Builder all = ResourcePlan.builder("all").add(this.queue.build()).add(this.topic.build());
		return StepOrder.of(all.build().steps()).stream().map((step) -> Map.entry(step.id(), step.after())).toList();
	}

	private enum Made {

		ID

	}

	private interface Nothing extends Step {

		@Override
		default String title() {
			return "Doing nothing";
		}

		@Override
		default StepResult run(@Nullable Cloud cloud, StepOutputs outputs) {
			return StepResult.NONE;
		}

	}

	private record Make(StepOutput output) implements Nothing {

		@Override
		public Set<StepOutput> makes() {
			return Set.of(this.output);
		}

	}

	private record Change() implements Nothing {

	}

	private record Check() implements Nothing {

	}

	private record Record() implements Nothing {

	}

	private record Delete() implements Nothing {

		@Override
		public boolean isDestructive() {
			return true;
		}

	}

}
