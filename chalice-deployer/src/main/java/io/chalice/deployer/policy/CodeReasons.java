package io.chalice.deployer.policy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.chalice.deployer.iam.PolicyReasons;
import io.chalice.policy.analysis.PolicyAnalysis;
import io.chalice.policy.document.Permission;
import io.chalice.policy.document.WildcardMatcher;
import io.chalice.policy.explain.Grant;
import io.chalice.policy.explain.GrantReason;

/**
 * Where the application's code calls what needs a permission.
 *
 * @param analysis what the code needs
 */
record CodeReasons(PolicyAnalysis analysis) implements PolicyReasons {

	/** More than that is what {@code gen-policy --explain} tells. */
	private static final int MOST = 3;

	@Override
	public List<String> of(Permission permission) {
		Set<String> calls = new LinkedHashSet<>();
		for (Grant grant : this.analysis.grants()) {
			if (WildcardMatcher.coversAction(permission.action(), grant.action())
					&& WildcardMatcher.covers(permission.resource(), grant.resource())) {
				for (GrantReason reason : grant.reasons()) {
					calls.add("because of %s in %s".formatted(reason.operation(), reason.location()));
				}
			}
		}
		List<String> lines = new ArrayList<>(calls.stream().limit(MOST).toList());
		if (calls.size() > MOST) {
			lines.add("and of %d other calls: gen-policy --explain %s".formatted(calls.size() - MOST,
					permission.action()));
		}
		return lines;
	}

}
