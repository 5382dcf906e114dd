package io.chalice.deployer.role;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.plan.Planned;
import io.chalice.policy.document.PolicyComparison;
import io.chalice.policy.document.PolicyDocument;

/**
 * Changes what a role may do. The role is that of every version of its functions, so that
 * it keeps what the code before may need until the code after is switched to: the policy
 * allows both at first.
 */
final class RolePolicyPlan {

	private RolePolicyPlan() {
	}

	static void plan(Planned.Builder planned, RoleResource wanted, @Nullable PolicyDocument observed) {
		if (observed == null || keeps(wanted.policy(), observed)) {
			put(planned, wanted, wanted.policy());
			return;
		}
		PolicyDocument both = both(wanted.policy(), observed);
		if (both.size() > PolicyDocument.INLINE_LIMIT) {
			planned.notice(("IAM role %s loses actions before the stage is switched: with those of before its policy is"
					+ " longer than the %d characters that AWS takes")
				.formatted(wanted.roleName(), PolicyDocument.INLINE_LIMIT));
			put(planned, wanted, wanted.policy());
			return;
		}
		if (!keeps(observed, both)) {
			put(planned, wanted, both);
		}
		planned.step(new RoleSteps.NarrowRolePolicy("role:%s:narrow".formatted(wanted.resourceName()),
				Set.of("stage:switch"), wanted.roleName(), wanted.policy().toCompactJson()));
	}

	private static void put(Planned.Builder planned, RoleResource wanted, PolicyDocument policy) {
		planned.step(new RoleSteps.PutRolePolicy("role:%s:policy".formatted(wanted.resourceName()), Set.of(),
				wanted.roleName(), policy.toCompactJson()));
	}

	private static boolean keeps(PolicyDocument after, PolicyDocument before) {
		PolicyComparison comparison = PolicyComparison.diff(before, after);
		return comparison.surplus().isEmpty() && comparison.unweighed().isEmpty();
	}

	// what denies something takes away, and so comes when it is in both
	private static PolicyDocument both(PolicyDocument wanted, PolicyDocument observed) {
		return allowing(observed, wanted).merge(List.of(allowing(wanted, observed)));
	}

	private static PolicyDocument allowing(PolicyDocument policy, PolicyDocument other) {
		return new PolicyDocument(policy.statements()
			.stream()
			.filter((statement) -> statement.allows() || other.statements().contains(statement))
			.toList());
	}

}
