package io.chalice.deployer.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

import io.chalice.deployer.cloud.CallerIdentity;
import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.plan.ObservationContext;
import io.chalice.deployer.state.ResourceEntry;
import io.chalice.policy.document.PolicyDocument;

/**
 * What the application's roles allow now.
 */
public final class RoleActions {

	private RoleActions() {
	}

	/**
	 * Read the roles' policies.
	 * @param observing where to look
	 * @return the actions of all managed roles, sorted
	 */
	public static Set<String> now(ObservationContext observing) {
		Set<String> names = new TreeSet<>();
		for (ResourceEntry entry : observing.state().ofType(RoleType.NAME)) {
			String name = entry.get("role_name");
			if (name != null) {
				names.add(name);
			}
		}
		if (names.isEmpty()) {
			names.add(observing.naming().main());
		}
		Set<String> actions = new TreeSet<>();
		for (String name : names) {
			documents(observing.cloud(), observing.caller(), name).stream()
				.map(RoleObservation::read)
				.flatMap((policy) -> Optional.ofNullable(policy).stream())
				.forEach((policy) -> actions.addAll(policy.actions()));
		}
		return actions;
	}

	/**
	 * Read what a role allows: its inline policy and its managed ones.
	 * @param cloud where to look
	 * @param caller whose account it is
	 * @param roleName the role's name on AWS
	 * @return its policy in one document, or empty without one
	 * @throws io.chalice.policy.document.PolicySyntaxException when one is not understood
	 */
	public static Optional<PolicyDocument> policy(Cloud cloud, CallerIdentity caller, String roleName) {
		return documents(cloud, caller, roleName).stream()
			.map(PolicyDocument::parse)
			.reduce((first, second) -> first.merge(List.of(second)));
	}

	private static List<String> documents(Cloud cloud, CallerIdentity caller, String roleName) {
		List<String> documents = new ArrayList<>();
		cloud.roles().policy(roleName, roleName).ifPresent(documents::add);
		for (String arn : cloud.policies().attached(roleName)) {
			OptionalInt number = PolicyNames.number(roleName, arn);
			if (number.isPresent() && arn.equals(caller.policyArn(PolicyNames.name(roleName, number.getAsInt())))) {
				cloud.policies().find(arn).ifPresent((policy) -> documents.add(policy.document()));
			}
		}
		return documents;
	}

}
