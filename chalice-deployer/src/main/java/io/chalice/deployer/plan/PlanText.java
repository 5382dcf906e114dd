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
			lines.add("  %s %s".formatted(sign(change.action()), words(change)));
			for (PlannedChange.Difference difference : change.differences()) {
				lines.add("      " + (isDeleted(change) ? sign(difference) : words(difference)));
				difference.reasons().forEach((reason) -> lines.add("          " + reason));
			}
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

	/**
	 * Write what somebody has changed that a plan sets back.
	 * @param plan the plan
	 * @return lines with a heading, or none
	 */
	public static List<String> outside(Plan plan) {
		List<String> lines = new ArrayList<>();
		for (PlannedChange change : plan.changes()) {
			if (isOutside(change)) {
				lines.add("  " + words(change));
				change.differences()
					.stream()
					.filter((difference) -> difference.origin().isOutside() && !isDeleted(change))
					.forEach((difference) -> lines.add("      " + words(difference)));
			}
		}
		if (!lines.isEmpty()) {
			lines.add(0, "Changed outside since the last deploy, and set as the project says now:");
		}
		return lines;
	}

	private static boolean isOutside(PlannedChange change) {
		return change.action() != PlannedChange.Action.NONE && change.origin().isOutside();
	}

	private static String words(PlannedChange change) {
		return "%s %s%s".formatted(change.type().replace('_', ' '), change.name(),
				isDeleted(change) ? " (deleted outside)" : "");
	}

	private static boolean isDeleted(PlannedChange change) {
		return change.action() == PlannedChange.Action.CREATE && change.origin().isOutside();
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
		long outside = changes.stream().filter(PlanText::isOutside).count();
		return "%d to add, %d to change, %d to delete%s".formatted(add, change, delete,
				(outside > 0) ? "; %d changed outside".formatted(outside) : "");
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
		return sign(difference) + outside(difference);
	}

	private static String outside(PlannedChange.Difference difference) {
		if (!difference.origin().isOutside()) {
			return "";
		}
		String deployed = difference.deployed();
		boolean told = deployed == null || deployed.equals(difference.after()) || difference.after() == null;
		String was = told ? "" : ", was " + deployed;
		boolean wholly = difference.origin() == PlannedChange.Origin.OUTSIDE;
		String verb = "changed";
		if (wholly && difference.before() == null) {
			verb = "removed";
		}
		else if (wholly && difference.after() == null) {
			verb = "added";
		}
		return " (%s outside%s)".formatted(verb, was);
	}

	private static String sign(PlannedChange.Difference difference) {
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
