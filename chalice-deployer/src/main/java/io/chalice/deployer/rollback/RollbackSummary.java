package io.chalice.deployer.rollback;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import io.chalice.deployer.plan.PlannedChange;
import io.chalice.deployer.plan.PlannedChange.Difference;
import io.chalice.deployer.state.DeployRecord;

/**
 * Says where a rollback leads to, before anybody agrees to it.
 */
final class RollbackSummary {

	private RollbackSummary() {
	}

	/**
	 * Summarize a rollback.
	 * @param target the deploy that shall serve again
	 * @param changes what would happen
	 * @return a headline, then a line for each route that comes or goes
	 */
	static List<String> of(DeployRecord target, List<PlannedChange> changes) {
		List<Difference> routes = changes.stream()
			.flatMap((change) -> change.differences().stream())
			.filter((difference) -> difference.kind() == PlannedChange.Kind.ROUTE)
			.toList();
		List<String> added = names(routes, (difference) -> difference.before() == null);
		List<String> removed = names(routes, (difference) -> difference.after() == null);
		List<String> lines = new ArrayList<>();
		lines.add("The stage goes back to deploy %d of %s by %s%s".formatted(target.number(),
				target.at().replace('T', ' ').replaceFirst(":\\d\\d(\\.\\d+)?Z$", " UTC"), target.by(),
				words(added.size() - removed.size())));
		added.forEach((route) -> lines.add("  + " + route));
		removed.forEach((route) -> lines.add("  - " + route));
		return lines;
	}

	private static List<String> names(List<Difference> routes, Predicate<Difference> which) {
		return routes.stream().filter(which).map(Difference::property).sorted().toList();
	}

	private static String words(int more) {
		if (more == 0) {
			return "";
		}
		int count = Math.abs(more);
		return ", %d %s %s".formatted(count, (count == 1) ? "route" : "routes", (more > 0) ? "more" : "fewer");
	}

}
