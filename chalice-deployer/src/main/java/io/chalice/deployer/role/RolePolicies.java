package io.chalice.deployer.role;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.chalice.policy.document.PolicyDocument;

/**
 * What a role may do, as it is.
 *
 * @param inline its inline policy, or {@code null} without one that is understood
 * @param hasInline whether it has an inline policy, be it understood or not
 * @param managed its managed policies by their numbers, also those that are not attached
 * @param others how many policies of others are attached to it
 * @param room how many characters its inline policy may have
 * @param quota how many policies can be attached to it
 */
record RolePolicies(@Nullable PolicyDocument inline, boolean hasInline, SortedMap<Integer, ManagedPolicy> managed,
		int others, int room, int quota) {

	RolePolicies {
		managed = Collections.unmodifiableSortedMap(new TreeMap<>(managed));
	}

	/**
	 * Return what the role may do, in one document.
	 * @return the policy, or {@code null} when there is none that is understood
	 */
	@Nullable PolicyDocument allowed() {
		List<PolicyDocument> all = new ArrayList<>();
		if (this.inline != null) {
			all.add(this.inline);
		}
		for (ManagedPolicy policy : this.managed.values()) {
			PolicyDocument document = policy.attached() ? policy.document() : null;
			if (document != null) {
				all.add(document);
			}
		}
		return all.isEmpty() ? null : all.get(0).merge(all.subList(1, all.size()));
	}

	/**
	 * Return whether the role has exactly the documents that are wanted.
	 * @param wanted what is wanted
	 * @return {@code true} when nothing has to be done
	 */
	boolean are(PolicyLayout wanted) {
		boolean sameInline = (wanted.inline() != null) ? wanted.inline().equals(this.inline) : !this.hasInline;
		return sameInline && this.managed.size() == wanted.parts().size() && this.managed.values()
			.stream()
			.allMatch((policy) -> policy.attached() && Objects.equals(policy.document(), wanted.part(policy.number())));
	}

	/**
	 * Return how many policies are attached when some more are.
	 * @param numbers the numbers of the role's own policies that are attached then
	 * @return how many there are
	 */
	int attachedWith(Collection<Integer> numbers) {
		long kept = this.managed.values()
			.stream()
			.filter((policy) -> policy.attached() && !numbers.contains(policy.number()))
			.count();
		return this.others + (int) kept + numbers.size();
	}

}
