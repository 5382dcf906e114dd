package io.chalice.policy.catalog;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of the overrides: what an operation needs when its request looks a certain way.
 *
 * @param conditions what must hold, all of them
 * @param needs the actions, none when no permission is needed
 */
public record Rule(List<Condition> conditions, List<Need> needs) {

	/**
	 * Copies the lists.
	 * @param conditions what must hold
	 * @param needs the actions
	 */
	public Rule {
		conditions = List.copyOf(conditions);
		needs = List.copyOf(needs);
	}

	static Rule parse(String when, String grants) {
		List<Condition> conditions = new ArrayList<>();
		if (!when.equals("-")) {
			for (String condition : when.split(",")) {
				conditions.add(Condition.parse(condition));
			}
		}
		List<Need> needs = new ArrayList<>();
		if (!grants.equals("-")) {
			for (String grant : grants.split(" ")) {
				needs.add(Need.parse(grant));
			}
		}
		return new Rule(conditions, needs);
	}

}
