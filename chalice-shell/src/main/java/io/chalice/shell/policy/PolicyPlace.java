package io.chalice.shell.policy;

import java.util.Set;
import java.util.TreeSet;

import io.chalice.deployer.policy.DeploymentTarget;
import io.chalice.policy.document.PolicyDocument;
import io.chalice.policy.document.Statement;

/**
 * Where the resources of a policy are, so that a policy for a place that is not known can
 * be compared with it.
 */
final class PolicyPlace {

	private static final int REGION = 3;

	private static final int ACCOUNT = 4;

	private PolicyPlace() {
	}

	/**
	 * Fill in what is not known of a place.
	 * @param place the place
	 * @param policy a policy
	 * @return the place, with the region and the account that all of the policy's ARNs
	 * have that have one
	 */
	static DeploymentTarget complete(DeploymentTarget place, PolicyDocument policy) {
		String region = place.region().equals(DeploymentTarget.ANY) ? only(policy, REGION) : place.region();
		String account = place.account().equals(DeploymentTarget.ANY) ? only(policy, ACCOUNT) : place.account();
		String partition = place.partition().equals(DeploymentTarget.ANY) ? only(policy, 1) : place.partition();
		return new DeploymentTarget(partition, region, account);
	}

	private static String only(PolicyDocument policy, int part) {
		Set<String> found = new TreeSet<>();
		for (Statement statement : policy.statements()) {
			for (String resource : statement.resources()) {
				String[] parts = resource.split(":", 6);
				if (parts.length == 6 && !parts[part].isEmpty() && !parts[part].equals(DeploymentTarget.ANY)) {
					found.add(parts[part]);
				}
			}
		}
		return (found.size() == 1) ? found.iterator().next() : DeploymentTarget.ANY;
	}

}
