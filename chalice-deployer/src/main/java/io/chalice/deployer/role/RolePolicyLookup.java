package io.chalice.deployer.role;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.AccessDeniedException;
import io.chalice.deployer.cloud.PolicyDescription;
import io.chalice.deployer.cloud.PolicyService;
import io.chalice.deployer.plan.ForeignResourceException;
import io.chalice.deployer.plan.ObservationContext;
import io.chalice.policy.document.PolicyDocument;

/**
 * Looks which policies a role has: those that are attached to it, those that the state
 * knows, and those of the names that are wanted.
 */
final class RolePolicyLookup {

	private final ObservationContext observing;

	private final PolicyService policies;

	private final String roleName;

	private final boolean exists;

	private final List<String> attached;

	/**
	 * Create a look at a role.
	 * @param observing where to look
	 * @param roleName the role's name
	 * @param exists whether there is such a role
	 */
	RolePolicyLookup(ObservationContext observing, String roleName, boolean exists) {
		this.observing = observing;
		this.policies = observing.cloud().policies();
		this.roleName = roleName;
		this.exists = exists;
		this.attached = exists ? this.policies.attached(roleName) : List.of();
	}

	/**
	 * Find the role's policies.
	 * @param inline its inline policy as JSON, or empty
	 * @param wanted what it shall be allowed to do
	 * @param recorded the numbers of policies that the state knows
	 * @return what there is
	 * @throws ForeignResourceException when a wanted name is taken
	 */
	RolePolicies find(Optional<String> inline, PolicyDocument wanted, Set<Integer> recorded) {
		PolicyDocument document = inline.map(RoleObservation::read).orElse(null);
		int room = wanted.equals(document) ? PolicyDocument.INLINE_LIMIT : room(wanted);
		PolicyLayout layout = PolicyLayout.of(wanted, room);
		SortedMap<Integer, ManagedPolicy> managed = new TreeMap<>();
		Set<Integer> numbers = candidates(recorded);
		numbers.addAll(layout.numbers());
		for (int number : numbers) {
			ManagedPolicy policy = find(number, layout.part(number));
			if (policy != null) {
				managed.put(number, policy);
			}
		}
		int others = this.attached.size() - (int) managed.values().stream().filter(ManagedPolicy::attached).count();
		RolePolicies found = new RolePolicies(document, inline.isPresent(), managed, others, room,
				PolicyDocument.MANAGED_PER_ROLE);
		return (found.attachedWith(layout.numbers()) <= PolicyDocument.MANAGED_PER_ROLE) ? found
				: new RolePolicies(document, inline.isPresent(), managed, others, room, quota());
	}

	/**
	 * Find the role's managed policies, with all their versions.
	 * @param recorded the numbers of policies that the state knows
	 * @return this application's policies
	 */
	List<ManagedPolicy> managed(Set<Integer> recorded) {
		return candidates(recorded).stream()
			.map((number) -> Optional.ofNullable(find(number, null)))
			.flatMap(Optional::stream)
			.toList();
	}

	private Set<Integer> candidates(Set<Integer> recorded) {
		Set<Integer> numbers = new TreeSet<>(recorded);
		for (String arn : this.attached) {
			OptionalInt number = PolicyNames.number(this.roleName, arn);
			if (number.isPresent() && arn.equals(arn(number.getAsInt()))) {
				numbers.add(number.getAsInt());
			}
		}
		return numbers;
	}

	private String arn(int number) {
		return this.observing.caller().policyArn(PolicyNames.name(this.roleName, number));
	}

	private @Nullable ManagedPolicy find(int number, @Nullable PolicyDocument wanted) {
		PolicyDescription policy = this.policies.find(arn(number)).orElse(null);
		if (policy == null) {
			return null;
		}
		if (!this.observing.naming().owns(policy.tags())) {
			if (wanted != null) {
				throw new ForeignResourceException("policy " + PolicyNames.name(this.roleName, number),
						this.observing.naming());
			}
			return null;
		}
		boolean kept = wanted != null && wanted.equals(RoleObservation.read(policy.document()));
		List<String> spare = kept ? List.of()
				: this.policies.versions(policy.arn())
					.stream()
					.filter((version) -> !version.equals(policy.version()))
					.toList();
		return new ManagedPolicy(number, policy, this.attached.contains(policy.arn()), spare);
	}

	// the inline policies of a role count together
	private int room(PolicyDocument wanted) {
		int room = PolicyDocument.INLINE_LIMIT;
		if (!this.exists || wanted.size() > room) {
			return room;
		}
		for (String name : this.observing.cloud().roles().policies(this.roleName)) {
			if (!name.equals(this.roleName)) {
				room -= this.observing.cloud()
					.roles()
					.policy(this.roleName, name)
					.map((text) -> text.replaceAll("\\s", "").length())
					.orElse(0);
			}
		}
		return Math.max(0, room);
	}

	private int quota() {
		try {
			return this.policies.quota();
		}
		catch (AccessDeniedException ex) {
			return PolicyDocument.MANAGED_PER_ROLE;
		}
	}

}
