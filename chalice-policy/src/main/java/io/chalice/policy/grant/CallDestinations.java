package io.chalice.policy.grant;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.chalice.policy.analysis.TargetStage;
import io.chalice.policy.sdk.OperationInput;
import io.chalice.policy.sdk.OperationUse;
import io.chalice.policy.value.SymbolicText;
import io.chalice.policy.value.ValueFacet;
import io.chalice.policy.value.ValueResolver;

/**
 * The region and account that a call goes to, as far as the code says it.
 */
final class CallDestinations {

	// members that hold the account whose resource is meant
	private static final List<String> ACCOUNTS = List.of("queueOwnerAWSAccountId", "catalogId", "registryId",
			"awsAccountId");

	private final ValueResolver values;

	private final TargetStage stage;

	CallDestinations(ValueResolver values, TargetStage stage) {
		this.values = values;
		this.stage = stage;
	}

	/**
	 * Finds the places of a call.
	 * @param use the operation and where it is called
	 * @param input what it is asked with
	 * @return the stage at every place it may go to
	 */
	Set<TargetStage> of(OperationUse use, OperationInput input) {
		Set<TargetStage> places = new LinkedHashSet<>();
		for (String region : regions(use)) {
			for (String account : accounts(input)) {
				boolean same = region.equals(this.stage.region()) && account.equals(this.stage.account());
				places.add(same ? this.stage : this.stage.at(region, account));
			}
		}
		return places;
	}

	private Set<String> regions(OperationUse use) {
		Set<String> regions = new LinkedHashSet<>();
		for (SymbolicText text : this.values.texts(use.call().site(), 0, ValueFacet.REGION)) {
			String region = text.text();
			boolean said = region != null && (region.equals("*") || region.matches("[a-z]{2}(-[a-z]+)+-\\d"));
			regions.add((region != null && said) ? region : this.stage.region());
		}
		return regions.isEmpty() ? Set.of(this.stage.region()) : regions;
	}

	private Set<String> accounts(OperationInput input) {
		Set<String> accounts = new LinkedHashSet<>();
		for (String member : ACCOUNTS) {
			if (input.members().contains(member)) {
				for (SymbolicText text : input.texts(member, ValueFacet.VALUES)) {
					boolean said = text.pattern().matches("\\d{12}");
					accounts.add(said ? text.pattern() : text.isUnset() ? "*" : this.stage.account());
				}
			}
		}
		return accounts.isEmpty() ? Set.of(this.stage.account()) : accounts;
	}

}
