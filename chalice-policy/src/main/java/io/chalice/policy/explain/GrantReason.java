package io.chalice.policy.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Why an action is needed on a resource.
 *
 * @param operation the SDK operation, such as {@code s3.GetObject}
 * @param location the method and the line of the call
 * @param chain the methods from the entry point to the call, each with how it is reached
 * @param origins where the names in the ARN come from
 */
public record GrantReason(String operation, String location, List<String> chain, List<String> origins) {

	/**
	 * Copies the lists.
	 */
	public GrantReason {
		chain = List.copyOf(chain);
		origins = List.copyOf(origins);
	}

	/**
	 * Puts reasons together that differ in where names come from only.
	 * @param reasons the reasons
	 * @return each call once, with the origins of all
	 */
	public static List<GrantReason> merge(Collection<GrantReason> reasons) {
		Map<GrantReason, SortedSet<String>> origins = new LinkedHashMap<>();
		for (GrantReason reason : reasons) {
			origins
				.computeIfAbsent(new GrantReason(reason.operation, reason.location, reason.chain, List.of()),
						(key) -> new TreeSet<>())
				.addAll(reason.origins);
		}
		List<GrantReason> merged = new ArrayList<>();
		origins.forEach((reason, all) -> merged
			.add(new GrantReason(reason.operation, reason.location, reason.chain, List.copyOf(all))));
		return merged;
	}

	/**
	 * Writes the reason for a reader.
	 * @return a few lines
	 */
	public String describe() {
		StringBuilder text = new StringBuilder("  because of ").append(this.operation)
			.append(" in ")
			.append(this.location);
		for (String step : this.chain) {
			text.append("\n    ").append(step);
		}
		for (String origin : this.origins) {
			text.append("\n    name from ").append(origin);
		}
		return text.append('\n').toString();
	}

}
