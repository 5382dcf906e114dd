package io.chalice.deployer.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.chalice.deployer.plan.PlannedStep.Place;

/**
 * Finds what each step of a plan waits for.
 * <p>
 * Deletions come last: whatever type of resource they are of, they wait for everything
 * that the deploy makes and changes, the switch of its stage included. A deploy that
 * fails before has taken nothing away of what the deploy before serves with.
 */
final class StepOrder {

	private final Map<PlannedStep, Set<PlannedStep>> after = new LinkedHashMap<>();

	private StepOrder(List<PlannedStep> steps) {
		Set<PlannedStep> before = new LinkedHashSet<>();
		for (PlannedStep step : steps) {
			this.after.put(step, step.isAt(Place.LAST) ? Set.copyOf(before) : prerequisites(step, steps));
			before.add(step);
		}
	}

	private static Set<PlannedStep> prerequisites(PlannedStep step, List<PlannedStep> steps) {
		Set<PlannedStep> found = new HashSet<>();
		for (StepPrerequisite prerequisite : step.after()) {
			if (prerequisite instanceof Milestone milestone) {
				steps.stream().filter((other) -> other.isReaching(milestone)).forEach(found::add);
			}
			else {
				found.add((PlannedStep) prerequisite);
			}
		}
		if (!step.isAt(Place.FIRST)) {
			steps.stream().filter((other) -> other.isAt(Place.FIRST)).forEach(found::add);
		}
		return found;
	}

	/**
	 * Put steps in order.
	 * @param steps the steps
	 * @return the same steps in the same order, each with what it waits for
	 * @throws IllegalStateException when a step waits for one that is not among them, or
	 * for itself
	 */
	static List<PlanStep> of(List<PlannedStep> steps) {
		StepOrder order = new StepOrder(steps);
		order.deferDeletions();
		order.check();
		return order.named();
	}

	private void deferDeletions() {
		Set<PlannedStep> late = late();
		Set<PlannedStep> early = new LinkedHashSet<>(this.after.keySet());
		early.removeAll(late);
		this.after.replaceAll((step, before) -> {
			if (!step.step().isDestructive()) {
				return before;
			}
			Set<PlannedStep> all = new HashSet<>(before);
			all.addAll(early);
			return all;
		});
	}

	// deletions, and what waits for one
	private Set<PlannedStep> late() {
		Set<PlannedStep> late = new HashSet<>();
		this.after.keySet().stream().filter((step) -> step.step().isDestructive()).forEach(late::add);
		boolean grown = true;
		while (grown) {
			grown = late.addAll(this.after.entrySet()
				.stream()
				.filter((step) -> step.getValue().stream().anyMatch(late::contains))
				.map(Map.Entry::getKey)
				.toList());
		}
		return late;
	}

	private void check() {
		this.after.forEach((step, before) -> before.stream()
			.filter((other) -> !this.after.containsKey(other))
			.findFirst()
			.ifPresent((other) -> {
				throw new IllegalStateException("%s waits for %s, which is not in the plan".formatted(step, other));
			}));
		Map<PlannedStep, Set<PlannedStep>> waiting = new LinkedHashMap<>(this.after);
		boolean shrunk = true;
		while (shrunk) {
			shrunk = waiting.values().removeIf((before) -> before.stream().noneMatch(waiting::containsKey));
		}
		if (!waiting.isEmpty()) {
			throw new IllegalStateException("Steps wait for each other: " + waiting.keySet());
		}
	}

	private List<PlanStep> named() {
		Map<PlannedStep, String> names = new HashMap<>();
		Map<String, Integer> used = new HashMap<>();
		for (PlannedStep step : this.after.keySet()) {
			int count = used.merge(step.name(), 1, Integer::sum);
			names.put(step, (count == 1) ? step.name() : "%s#%d".formatted(step.name(), count));
		}
		List<PlanStep> named = new ArrayList<>();
		this.after.forEach((step, before) -> {
			Set<String> ids = new HashSet<>();
			before.forEach((other) -> ids.add(names.getOrDefault(other, "")));
			named.add(new PlanStep(names.getOrDefault(step, ""), step.resource(), ids, step.step()));
		});
		return named;
	}

}
