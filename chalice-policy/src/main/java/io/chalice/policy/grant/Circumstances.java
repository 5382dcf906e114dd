package io.chalice.policy.grant;

import java.util.List;
import java.util.Locale;

import io.chalice.policy.catalog.Condition;
import io.chalice.policy.catalog.Rule;
import io.chalice.policy.sdk.Names;
import io.chalice.policy.sdk.Operation;
import io.chalice.policy.value.Facet;
import io.chalice.policy.value.Text;

/**
 * Says which rows of the tables hold for a request.
 */
final class Circumstances {

	private final Vocabulary vocabulary;

	Circumstances(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	List<Rule> holding(List<Rule> rules, Operation operation, Names names) {
		return rules.stream()
			.filter((rule) -> rule.conditions().stream().allMatch((condition) -> holds(condition, operation, names)))
			.toList();
	}

	private boolean holds(Condition condition, Operation operation, Names names) {
		if (condition.isForNull() && this.vocabulary.mayBeAbsent(operation, names, condition.member())) {
			return true;
		}
		if (condition.presence() == Condition.Presence.SOMETIMES_ABSENT) {
			return this.vocabulary.isLeftOut(operation, names, condition.member());
		}
		boolean set = this.vocabulary.isSet(operation, names, condition.member());
		if (condition.start().isEmpty() || !set) {
			return condition.start().isEmpty() ? set == (condition.presence() == Condition.Presence.SET)
					: names.members().isEmpty();
		}
		boolean keys = condition.member().transform().equals("keys");
		for (Text text : this.vocabulary.texts(operation, names, condition.member(),
				keys ? Facet.KEYS : Facet.VALUES)) {
			String pattern = text.pattern().strip().toLowerCase(Locale.ROOT);
			// of a map that is not known nothing is told
			if (pattern.startsWith(condition.start()) || pattern.startsWith("*") && !keys) {
				return true;
			}
		}
		return false;
	}

}
