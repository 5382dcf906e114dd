package io.chalice.deployer.role;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import io.chalice.policy.document.PolicyDocument;
import io.chalice.policy.document.Statement;

/**
 * What a policy denies, whatever statements say it.
 *
 * @param denied each action with each resource, and the conditions
 */
record DeniedActions(Set<String> denied) {

	static DeniedActions of(@Nullable PolicyDocument policy) {
		Set<String> denied = new TreeSet<>();
		if (policy != null) {
			policy.statements()
				.stream()
				.filter((statement) -> !statement.allows())
				.forEach((statement) -> denied.addAll(words(statement)));
		}
		return new DeniedActions(denied);
	}

	/**
	 * Leave out of a policy what denies anything else.
	 * @param policy the policy
	 * @return the policy with what it allows, and with what is denied here too
	 */
	PolicyDocument allowing(PolicyDocument policy) {
		return new PolicyDocument(policy.version(),
				policy.statements()
					.stream()
					.filter((statement) -> statement.allows() || this.denied.containsAll(words(statement)))
					.toList());
	}

	private static Set<String> words(Statement statement) {
		Set<String> words = new TreeSet<>();
		for (String action : some(statement.actions())) {
			for (String resource : some(statement.resources())) {
				words.add("%s %s %s %s".formatted(action, resource, statement.conditions(), statement.others()));
			}
		}
		return words;
	}

	private static Collection<String> some(Collection<String> names) {
		return names.isEmpty() ? List.of("") : names;
	}

}
