package io.chalice.deployer.plan;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

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
			change.differences().forEach((difference) -> lines.add("      " + words(difference)));
		}
		if (!plan.hasChanges()) {
			lines.add("  No changes.");
		}
		plan.notices().forEach((notice) -> lines.add("  " + notice));
		if (plan.changes().stream().anyMatch((change) -> change.action() != PlannedChange.Action.NONE)) {
			lines.add(summary(plan.changes()));
		}
		return lines;
	}

	// what is replaced is deleted and made again
	private static String summary(List<PlannedChange> changes) {
		int add = 0;
		int change = 0;
		int delete = 0;
		for (PlannedChange one : changes) {
			switch (one.action()) {
				case CREATE -> add++;
				case UPDATE -> change++;
				case DELETE -> delete++;
				case REPLACE -> {
					add++;
					delete++;
				}
				case NONE -> {
					// neither
				}
			}
		}
		return "%d to add, %d to change, %d to delete".formatted(add, change, delete);
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
		String before = difference.before();
		String after = difference.after();
		if (before == null) {
			return "+ " + words(difference, after);
		}
		if (after == null) {
			return "- " + words(difference, before);
		}
		return "~ " + switch (difference.kind()) {
			case VARIABLE, TAG -> words(difference, after);
			default -> "%s: %s -> %s".formatted(difference.property(), before, after);
		};
	}

	private static String words(PlannedChange.Difference difference, @Nullable String value) {
		return switch (difference.kind()) {
			case ROUTE -> "%s -> %s".formatted(difference.property(), value);
			case PERMISSION -> "%s on %s".formatted(difference.property(), value);
			case VARIABLE -> "environment variable " + difference.property();
			case TAG -> "tag " + difference.property();
			case SETTING, CODE, AUTHORIZER -> "%s: %s".formatted(difference.property(), value);
		};
	}

}
