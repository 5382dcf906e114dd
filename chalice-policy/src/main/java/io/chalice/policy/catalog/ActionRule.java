package io.chalice.policy.catalog;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of the overrides: what an operation needs when its request looks a certain way.
 *
 * @param conditions what must hold, all of them
 * @param needs the actions, none when no permission is needed
 */
public record ActionRule(List<RequestCondition> conditions, List<RequiredAction> needs) {

	/**
	 * Copies the lists.
	 */
	public ActionRule {
		conditions = List.copyOf(conditions);
		needs = List.copyOf(needs);
	}

	static ActionRule parse(String when, String grants) {
		List<RequestCondition> conditions = new ArrayList<>();
		if (!when.equals("-")) {
			for (String condition : when.split(",")) {
				conditions.add(RequestCondition.parse(condition));
			}
		}
		List<RequiredAction> needs = new ArrayList<>();
		if (!grants.equals("-")) {
			for (String grant : grants.split(" ")) {
				needs.add(RequiredAction.parse(grant));
			}
		}
		return new ActionRule(conditions, needs);
	}

}
