package io.chalice.policy.document;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One action on one resource, as a policy allows or an application needs it.
 *
 * @param action the action, possibly with wildcards
 * @param resource the ARN, possibly with wildcards
 * @param conditions the conditions under which it is allowed: operators with their keys
 * and values, empty for none
 */
public record Permission(String action, String resource,
		SortedMap<String, SortedMap<String, List<String>>> conditions) implements Comparable<Permission> {

	private static final Comparator<Permission> ORDER = Comparator.comparing(Permission::action)
		.thenComparing(Permission::resource)
		.thenComparing(Permission::condition);

	/**
	 * Copies the conditions.
	 */
	public Permission {
		conditions = Collections.unmodifiableSortedMap(new TreeMap<>(conditions));
	}

	/**
	 * Makes a permission that is not bound to conditions.
	 * @param action the action, possibly with wildcards
	 * @param resource the ARN, possibly with wildcards
	 */
	public Permission(String action, String resource) {
		this(action, resource, Collections.emptySortedMap());
	}

	/**
	 * Makes the permission that a request needs which has values of condition keys.
	 * @param action the action
	 * @param resource the ARN, with wildcards for what is not known of it
	 * @param keys condition keys with their values
	 * @return the permission, with the conditions that such a request fulfils
	 */
	public static Permission of(String action, String resource, Map<String, String> keys) {
		SortedMap<String, SortedSet<String>> values = new TreeMap<>();
		keys.forEach((key, value) -> values.put(key, new TreeSet<>(Set.of(value))));
		return new Permission(action, resource, ConditionKeys.conditions(values));
	}

	@Override
	public int compareTo(Permission other) {
		return ORDER.compare(this, other);
	}

	/**
	 * Writes the conditions for a reader.
	 * @return operators, keys and values in one line, empty without conditions
	 */
	public String condition() {
		return ConditionKeys.describe(this.conditions);
	}

	/**
	 * Writes the permission for a reader.
	 * @return the action, the resource and the conditions in one line
	 */
	public String describe() {
		return this.action + " on " + this.resource + (this.conditions.isEmpty() ? "" : " if " + condition());
	}

	boolean covers(Permission other) {
		return WildcardMatcher.coversAction(this.action, other.action)
				&& WildcardMatcher.covers(this.resource, other.resource)
				&& ConditionKeys.cover(this.conditions, other.conditions);
	}

	// says whether two permissions have anything in common, as far as one covers the
	// other's parts
	boolean meets(Permission other) {
		boolean action = WildcardMatcher.coversAction(this.action, other.action)
				|| WildcardMatcher.coversAction(other.action, this.action);
		return action && (WildcardMatcher.covers(this.resource, other.resource)
				|| WildcardMatcher.covers(other.resource, this.resource));
	}

}
