package io.chalice.deployer.role;

import java.util.Set;
import java.util.TreeSet;

import io.chalice.deployer.plan.Observing;
import io.chalice.deployer.state.ResourceEntry;

/**
 * What the application's roles allow now.
 */
public final class RoleActions {

	private RoleActions() {
	}

	/**
	 * Read the roles' policies.
	 * @param observing where to look
	 * @return the actions of all managed roles, sorted
	 */
	public static Set<String> now(Observing observing) {
		Set<String> names = new TreeSet<>();
		for (ResourceEntry entry : observing.state().ofType(RoleType.NAME)) {
			String name = entry.get("role_name");
			if (name != null) {
				names.add(name);
			}
		}
		if (names.isEmpty()) {
			names.add(observing.naming().main());
		}
		Set<String> actions = new TreeSet<>();
		for (String name : names) {
			observing.cloud()
				.roles()
				.policy(name, name)
				.map(RoleObservation::read)
				.ifPresent((policy) -> actions.addAll(policy.actions()));
		}
		return actions;
	}

}
