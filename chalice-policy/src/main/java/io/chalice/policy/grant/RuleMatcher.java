package io.chalice.policy.grant;

import java.util.List;
import java.util.Locale;

import io.chalice.policy.catalog.ActionRule;
import io.chalice.policy.catalog.RequestCondition;
import io.chalice.policy.sdk.Operation;
import io.chalice.policy.sdk.OperationInput;
import io.chalice.policy.value.SymbolicText;
import io.chalice.policy.value.ValueFacet;

/**
 * Says which rows of the tables hold for a request.
 */
final class RuleMatcher {

	private final MemberMatcher memberMatcher;

	RuleMatcher(MemberMatcher memberMatcher) {
		this.memberMatcher = memberMatcher;
	}

	List<ActionRule> holding(List<ActionRule> rules, Operation operation, OperationInput input) {
		return rules.stream()
			.filter((rule) -> rule.conditions().stream().allMatch((condition) -> holds(condition, operation, input)))
			.toList();
	}

	private boolean holds(RequestCondition condition, Operation operation, OperationInput input) {
		if (condition.isForNull() && this.memberMatcher.mayBeAbsent(operation, input, condition.member())) {
			return true;
		}
		if (condition.presence() == RequestCondition.Presence.SOMETIMES_ABSENT) {
			return this.memberMatcher.isLeftOut(operation, input, condition.member());
		}
		boolean set = this.memberMatcher.isSet(operation, input, condition.member());
		if (condition.start().isEmpty() || !set) {
			return condition.start().isEmpty() ? set == (condition.presence() == RequestCondition.Presence.SET)
					: input.members().isEmpty();
		}
		boolean keys = condition.member().transform().equals("keys");
		for (SymbolicText text : this.memberMatcher.texts(operation, input, condition.member(),
				keys ? ValueFacet.KEYS : ValueFacet.VALUES)) {
			String pattern = text.pattern().strip().toLowerCase(Locale.ROOT);
			// of a map that is not known nothing is told
			if (pattern.startsWith(condition.start()) || pattern.startsWith("*") && !keys) {
				return true;
			}
		}
		return false;
	}

}
