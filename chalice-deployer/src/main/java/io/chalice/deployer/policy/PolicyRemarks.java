package io.chalice.deployer.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.chalice.policy.document.PolicyDocument;
import io.chalice.project.configuration.PolicyConfiguration;
import io.chalice.project.configuration.PolicyKeys;

/**
 * What is to be known of a generated policy besides the policy.
 */
public final class PolicyRemarks {

	private PolicyRemarks() {
	}

	/**
	 * Say whether a deploy takes the policy, and in how many parts.
	 * @param subject the application
	 * @param functions the functions the policy is for
	 * @param policy the policy
	 * @return sentences
	 */
	public static List<String> of(PolicySubject subject, Set<String> functions, PolicyDocument policy) {
		List<String> remarks = new ArrayList<>();
		List<PolicyDocument> parts = policy.forRole();
		String first = functions.iterator().next();
		PolicyConfiguration configured = subject.stage().policy(first);
		if (!subject.stage().function(first).get(PolicyKeys.MANAGE_IAM_ROLE)) {
			remarks.add("The role is made elsewhere (manage_iam_role): a deploy does not give it this policy.");
		}
		else if (!configured.autogenerate()) {
			remarks.add("A deploy takes the policy from %s instead (autogen_policy).".formatted(configured.file()));
		}
		if (parts.size() > 1) {
			remarks
				.add(("The policy has %,d characters, and AWS allows %,d in a role: a deploy makes %d managed policies "
						+ "of it, of at most %,d each, and attaches them to the role.")
					.formatted(policy.size(), PolicyDocument.INLINE_LIMIT, parts.size(), PolicyDocument.MANAGED_LIMIT));
		}
		if (parts.size() > PolicyDocument.MANAGED_PER_ROLE) {
			remarks.add("AWS allows a role %d managed policies, unless the quota was raised: a deploy refuses this."
				.formatted(PolicyDocument.MANAGED_PER_ROLE));
		}
		return remarks;
	}

}
