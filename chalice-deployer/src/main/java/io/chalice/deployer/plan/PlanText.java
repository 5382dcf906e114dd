package io.chalice.deployer.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * A plan in words.
 */
public final class PlanText {

	private PlanText() {
	}

	/**
	 * Write a plan.
	 * @param plan the plan
	 * @return lines that say what would happen
	 */
	public static List<String> write(Plan plan) {
		List<String> lines = new ArrayList<>();
		lines.add("Plan for %s, stage %s, in %s (%s):".formatted(plan.application(), plan.stage(),
				plan.caller().region(), plan.caller().account()));
		for (PlannedChange change : plan.changes()) {
			if (change.action() == PlannedChange.Action.NONE) {
				continue;
			}
			lines.add("  %s %s %s".formatted(sign(change.action()), change.type().replace('_', ' '), change.name()));
			change.differences().forEach((difference) -> lines.add("        " + words(difference)));
		}
		if (!plan.hasChanges()) {
			lines.add("  No changes.");
		}
		plan.notices().forEach((notice) -> lines.add("  " + notice));
		return lines;
	}

	private static String sign(PlannedChange.Action action) {
		return switch (action) {
			case CREATE -> "+ create ";
			case UPDATE -> "~ update ";
			case REPLACE -> "! replace";
			case DELETE -> "- delete ";
			case NONE -> "  keep   ";
		};
	}

	private static String words(PlannedChange.Difference difference) {
		if (difference.before() == null) {
			return "%s: %s".formatted(difference.property(), difference.after());
		}
		if (difference.after() == null) {
			return "%s: %s is removed".formatted(difference.property(), difference.before());
		}
		return "%s: %s -> %s".formatted(difference.property(), difference.before(), difference.after());
	}

}
