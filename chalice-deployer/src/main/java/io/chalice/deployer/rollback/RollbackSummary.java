package io.chalice.deployer.rollback;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.state.ApiElement;
import io.chalice.deployer.state.DeployRecord;
import io.chalice.deployer.state.DeployedState;

/**
 * Says where a rollback leads to, before anybody agrees to it.
 */
final class RollbackSummary {

	private RollbackSummary() {
	}

	/**
	 * Compare the deploy that serves with the one that shall serve again.
	 * @param state what is known of both
	 * @param target the deploy that shall serve again
	 * @return a headline, then a line each for what comes and goes
	 */
	static List<String> of(DeployedState state, DeployRecord target) {
		List<String> lines = new ArrayList<>();
		DeployRecord now = state.deploy(state.current()).orElse(null);
		Set<String> before = (now != null) ? routes(now.elements()) : Set.of();
		Set<String> after = routes(target.elements());
		int more = after.size() - before.size();
		boolean known = now != null && now.elements() != null && target.elements() != null;
		lines.add("The stage goes back to deploy %d of %s by %s%s".formatted(target.number(),
				target.at().replace('T', ' ').replaceFirst(":\\d\\d(\\.\\d+)?Z$", " UTC"), target.by(),
				known ? difference(more) : ""));
		if (known) {
			without(after, before).forEach((route) -> lines.add("  + " + route));
			without(before, after).forEach((route) -> lines.add("  - " + route));
		}
		return lines;
	}

	private static String difference(int more) {
		if (more == 0) {
			return "";
		}
		int count = Math.abs(more);
		return ", %d %s %s".formatted(count, (count == 1) ? "route" : "routes", (more > 0) ? "more" : "fewer");
	}

	private static Set<String> routes(@Nullable List<ApiElement> elements) {
		return (elements != null) ? elements.stream()
			.filter((element) -> element.kind() == ApiElement.Kind.ROUTE)
			.map(ApiElement::name)
			.collect(Collectors.toSet()) : Set.of();
	}

	private static List<String> without(Set<String> routes, Set<String> others) {
		Set<String> rest = new HashSet<>(routes);
		rest.removeAll(others);
		return rest.stream().sorted().toList();
	}

}
