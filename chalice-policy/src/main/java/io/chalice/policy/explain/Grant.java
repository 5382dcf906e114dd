package io.chalice.policy.explain;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An action on a resource and why it is needed.
 *
 * @param action the action, such as {@code s3:GetObject}
 * @param resource an ARN, with wildcards for what is not known, or {@code *}
 * @param conditions condition keys of the operator {@code StringEquals} with their values
 * @param reasons why, at least one
 */
public record Grant(String action, String resource, SortedMap<String, String> conditions,
		List<GrantReason> reasons) implements Comparable<Grant> {

	/**
	 * Copies the parts.
	 */
	public Grant {
		conditions = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(conditions));
		reasons = List.copyOf(reasons);
	}

	/**
	 * Makes a grant without conditions.
	 * @param action the action
	 * @param resource the ARN
	 * @param reasons why
	 * @return the grant
	 */
	public static Grant of(String action, String resource, List<GrantReason> reasons) {
		return new Grant(action, resource, new TreeMap<>(Map.of()), reasons);
	}

	@Override
	public int compareTo(Grant other) {
		int order = this.action.compareTo(other.action);
		order = (order != 0) ? order : this.resource.compareTo(other.resource);
		return (order != 0) ? order : this.conditions.toString().compareTo(other.conditions.toString());
	}

	/**
	 * Writes the grant for a reader.
	 * @return a few lines: the action and the resource, then the reasons
	 */
	public String describe() {
		StringBuilder text = new StringBuilder(this.action).append(" on ").append(this.resource);
		this.conditions.forEach((key, value) -> text.append(" if ").append(key).append(" is ").append(value));
		text.append('\n');
		this.reasons.forEach((reason) -> text.append(reason.describe()));
		return text.toString();
	}

}
