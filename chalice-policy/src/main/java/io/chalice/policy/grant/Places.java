package io.chalice.policy.grant;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.chalice.policy.analysis.Stage;
import io.chalice.policy.sdk.Names;
import io.chalice.policy.sdk.OperationUse;
import io.chalice.policy.value.Facet;
import io.chalice.policy.value.Text;
import io.chalice.policy.value.ValueResolver;

/**
 * The region and account that a call goes to, as far as the code says it.
 */
final class Places {

	// members that hold the account whose resource is meant
	private static final List<String> ACCOUNTS = List.of("queueOwnerAWSAccountId", "catalogId", "registryId",
			"awsAccountId");

	private final ValueResolver values;

	private final Stage stage;

	Places(ValueResolver values, Stage stage) {
		this.values = values;
		this.stage = stage;
	}

	/**
	 * Finds the places of a call.
	 * @param use the operation and where it is called
	 * @param names what it is asked with
	 * @return the stage at every place it may go to
	 */
	Set<Stage> of(OperationUse use, Names names) {
		Set<Stage> places = new LinkedHashSet<>();
		for (String region : regions(use)) {
			for (String account : accounts(names)) {
				boolean same = region.equals(this.stage.region()) && account.equals(this.stage.account());
				places.add(same ? this.stage : this.stage.at(region, account));
			}
		}
		return places;
	}

	private Set<String> regions(OperationUse use) {
		Set<String> regions = new LinkedHashSet<>();
		for (Text text : this.values.texts(use.call().site(), 0, Facet.REGION)) {
			String region = text.text();
			boolean said = region != null && (region.equals("*") || region.matches("[a-z]{2}(-[a-z]+)+-\\d"));
			regions.add((region != null && said) ? region : this.stage.region());
		}
		return regions.isEmpty() ? Set.of(this.stage.region()) : regions;
	}

	private Set<String> accounts(Names names) {
		Set<String> accounts = new LinkedHashSet<>();
		for (String member : ACCOUNTS) {
			if (names.members().contains(member)) {
				for (Text text : names.texts(member, Facet.VALUES)) {
					boolean said = text.pattern().matches("\\d{12}");
					accounts.add(said ? text.pattern() : text.isUnset() ? "*" : this.stage.account());
				}
			}
		}
		return accounts.isEmpty() ? Set.of(this.stage.account()) : accounts;
	}

}
