package io.chalice.deployer.role;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.plan.Confirmation;
import io.chalice.policy.document.Permission;
import io.chalice.policy.document.PolicyComparison;
import io.chalice.policy.document.PolicyDocument;
import io.chalice.policy.document.Statement;

/**
 * What is asked before a role may do other things than before: actions that come or go,
 * and actions that are there already when they come to more resources. That a further
 * function writes its own log is not asked.
 */
final class PolicyQuestion {

	private final RoleResource wanted;

	private final @Nullable PolicyDocument before;

	private final PolicyComparison compared;

	PolicyQuestion(RoleResource wanted, @Nullable PolicyDocument before, PolicyComparison compared) {
		this.wanted = wanted;
		this.before = before;
		this.compared = compared;
	}

	/**
	 * Return the question.
	 * @return the question, or empty when there is nothing to ask
	 */
	Optional<Confirmation> confirmation() {
		Set<String> had = (this.before != null) ? this.before.actions() : Set.of();
		Set<String> has = this.wanted.policy().actions();
		Map<String, Set<String>> added = resources(added(difference(has, had)), this.compared.missing());
		Map<String, Set<String>> removed = resources(difference(had, has), this.compared.surplus());
		unweighed(added, removed);
		return (added.isEmpty() && removed.isEmpty()) ? Optional.empty()
				: Optional.of(Confirmation.policy(added, removed));
	}

	private Set<String> added(Set<String> actions) {
		if (this.before == null) {
			// what every deployment needs
			return difference(actions, this.wanted.implied().actions());
		}
		Set<String> added = new TreeSet<>(actions);
		List<Permission> own = PolicyComparison.diff(this.wanted.implied(), this.wanted.policy()).missing();
		this.compared.missing().stream().filter(own::contains).map(Permission::action).forEach(added::add);
		return added;
	}

	// what cannot be compared may allow anything
	private void unweighed(Map<String, Set<String>> added, Map<String, Set<String>> removed) {
		for (Statement statement : this.compared.unweighed()) {
			boolean comes = this.wanted.policy()
				.statements()
				.stream()
				.anyMatch((one) -> one.withSid("").equals(statement));
			if (comes && statement.allows()) {
				added.put(statement.describe(), Set.of());
			}
			else if (!comes && !statement.allows()) {
				removed.put(statement.describe(), Set.of());
			}
		}
	}

	private static Map<String, Set<String>> resources(Set<String> actions, List<Permission> permissions) {
		Map<String, Set<String>> resources = new TreeMap<>();
		actions.forEach((action) -> resources.put(action, new TreeSet<>()));
		for (Permission permission : permissions) {
			if (resources.containsKey(permission.action())) {
				resources.get(permission.action()).add(place(permission));
			}
		}
		return resources;
	}

	/**
	 * Return where a permission holds.
	 * @param permission the permission
	 * @return its resource, with the conditions
	 */
	static String place(Permission permission) {
		String condition = permission.condition();
		return condition.isEmpty() ? permission.resource() : permission.resource() + " if " + condition;
	}

	private static Set<String> difference(Set<String> from, Set<String> without) {
		Set<String> rest = new TreeSet<>(from);
		rest.removeAll(without);
		return rest;
	}

}
