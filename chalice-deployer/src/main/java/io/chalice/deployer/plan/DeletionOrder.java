package io.chalice.deployer.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts deletions last: whatever type of resource they are of, they wait for everything
 * that the deploy makes and changes, the switch of its stage included. A deploy that
 * fails before has taken nothing away of what the deploy before serves with.
 */
public final class DeletionOrder {

	private DeletionOrder() {
	}

	static List<Step> last(List<Step> steps) {
		Set<String> late = late(steps);
		Set<String> early = new LinkedHashSet<>();
		steps.stream().map(Step::id).filter((id) -> !late.contains(id)).forEach(early::add);
		List<Step> ordered = new ArrayList<>();
		for (Step step : steps) {
			ordered.add((step.isDestructive() && !early.isEmpty()) ? deferred(step, early) : step);
		}
		return ordered;
	}

	private static Step deferred(Step step, Set<String> early) {
		Set<String> after = new HashSet<>(step.after());
		after.addAll(early);
		return new DeferredStep(step, after);
	}

	// deletions, and what waits for one
	private static Set<String> late(List<Step> steps) {
		Set<String> late = new HashSet<>();
		steps.stream().filter(Step::isDestructive).map(Step::id).forEach(late::add);
		boolean grown = !late.isEmpty();
		while (grown) {
			grown = steps.stream()
				.filter((step) -> !late.contains(step.id()) && waitsFor(step, late))
				.map(Step::id)
				.toList()
				.stream()
				.map(late::add)
				.reduce(false, Boolean::logicalOr);
		}
		return late;
	}

	private static boolean waitsFor(Step step, Collection<String> ids) {
		return step.after().stream().anyMatch((after) -> ids.stream().anyMatch((id) -> names(after, id)));
	}

	/**
	 * Return whether what a step comes after means a certain other one.
	 * @param after a step's id, with a {@code *} for any text
	 * @param id the other step's id
	 * @return {@code true} when it does
	 */
	public static boolean names(String after, String id) {
		int any = after.indexOf('*');
		if (any < 0) {
			return after.equals(id);
		}
		return id.length() >= after.length() - 1 && id.startsWith(after.substring(0, any))
				&& id.endsWith(after.substring(any + 1));
	}

}
