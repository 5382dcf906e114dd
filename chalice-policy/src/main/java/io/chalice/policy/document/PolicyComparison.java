package io.chalice.policy.document;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What one policy allows and another does not. Statements that deny, and those with
 * {@code NotAction} or {@code NotResource}, are not weighed against others: they are the
 * same in both policies, or named.
 *
 * @param missing permissions of the second policy that the first does not allow
 * @param surplus permissions of the first policy that the second has no use for
 * @param unweighed statements of either policy that could not be compared
 */
public record PolicyComparison(List<Permission> missing, List<Permission> surplus, List<Statement> unweighed) {

	/**
	 * Copies the lists.
	 */
	public PolicyComparison {
		unweighed = List.copyOf(unweighed);
		missing = List.copyOf(missing);
		surplus = List.copyOf(surplus);
	}

	/**
	 * Checks a policy against what is needed, as for one written by hand.
	 * @param given the policy
	 * @param needed what the application needs
	 * @return what the policy lacks, and what in it nothing needs
	 */
	public static PolicyComparison check(PolicyDocument given, PolicyDocument needed) {
		SortedSet<Permission> has = permissions(given);
		SortedSet<Permission> needs = permissions(needed);
		return new PolicyComparison(
				needs.stream().filter((need) -> has.stream().noneMatch((one) -> one.covers(need))).toList(),
				has.stream().filter((one) -> needs.stream().noneMatch(one::meets)).toList(), unweighed(given, needed));
	}

	/**
	 * Compares a policy with the one before it.
	 * @param before the older policy
	 * @param after the newer policy
	 * @return as missing what the newer one allows besides, as surplus what it no longer
	 * allows
	 */
	public static PolicyComparison diff(PolicyDocument before, PolicyDocument after) {
		SortedSet<Permission> had = permissions(before);
		SortedSet<Permission> has = permissions(after);
		return new PolicyComparison(
				has.stream().filter((one) -> had.stream().noneMatch((old) -> old.covers(one))).toList(),
				had.stream().filter((old) -> has.stream().noneMatch((one) -> one.covers(old))).toList(),
				unweighed(before, after));
	}

	/**
	 * Says whether the comparison found nothing missing, so that the second policy widens
	 * nothing.
	 * @return true when nothing is missing
	 */
	public boolean isCovered() {
		return this.missing.isEmpty();
	}

	/**
	 * Says whether the policies allow the same.
	 * @return true when there is nothing to name
	 */
	public boolean isSame() {
		return this.missing.isEmpty() && this.surplus.isEmpty() && this.unweighed.isEmpty();
	}

	/**
	 * Finds the permissions that allow more than is needed, and not nothing of it.
	 * @param given the policy
	 * @param needed what the application needs
	 * @return permissions of the policy with what is needed of each
	 */
	public static SortedMap<Permission, List<Permission>> wider(PolicyDocument given, PolicyDocument needed) {
		SortedSet<Permission> needs = permissions(needed);
		SortedMap<Permission, List<Permission>> wider = new TreeMap<>();
		for (Permission one : permissions(given)) {
			List<Permission> met = needs.stream().filter(one::meets).toList();
			if (!met.isEmpty() && met.stream().noneMatch((need) -> need.covers(one))) {
				wider.put(one, met);
			}
		}
		return wider;
	}

	/**
	 * Finds the permissions of a policy that allow a part of what is missing in it.
	 * @param given the policy
	 * @param missing a permission it lacks
	 * @return the policy's permissions for less
	 */
	public static List<Permission> narrower(PolicyDocument given, Permission missing) {
		return permissions(given).stream().filter(missing::covers).toList();
	}

	private static List<Statement> unweighed(PolicyDocument one, PolicyDocument other) {
		List<Statement> left = special(one);
		List<Statement> right = special(other);
		return Stream
			.concat(left.stream().filter((statement) -> !right.contains(statement)),
					right.stream().filter((statement) -> !left.contains(statement)))
			.toList();
	}

	private static List<Statement> special(PolicyDocument policy) {
		return policy.statements()
			.stream()
			.filter((statement) -> !statement.isSimple())
			.map((statement) -> statement.withSid(""))
			.toList();
	}

	private static SortedSet<Permission> permissions(PolicyDocument policy) {
		SortedSet<Permission> all = new TreeSet<>();
		for (Statement statement : policy.statements()) {
			if (statement.isSimple()) {
				for (String action : statement.actions()) {
					for (String resource : statement.resources()) {
						all.add(new Permission(action, resource, statement.conditions()));
					}
				}
			}
		}
		return all;
	}

}
