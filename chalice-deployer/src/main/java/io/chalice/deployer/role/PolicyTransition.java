package io.chalice.deployer.role;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import io.chalice.policy.document.PolicyComparison;
import io.chalice.policy.document.PolicyDocument;
import io.chalice.policy.document.Statement;

/**
 * What the documents of a role say until its functions' stage is switched. The role is
 * that of every version of its functions, so that it keeps what the code before may need
 * until then: each document says what it said and what it shall say. Where that is too
 * long, it stays as it is, and another policy says the rest until then. What denies
 * something takes away, and so comes when it is in both.
 */
final class PolicyTransition {

	/** The inline policy among the numbers of the managed ones. */
	private static final int INLINE = 0;

	private final @Nullable PolicyDocument before;

	private final DeniedActions deniedBefore;

	private final DeniedActions deniedAfter;

	private final Map<Integer, PolicyDocument> early = new HashMap<>();

	private final SortedMap<Integer, PolicyDocument> extra = new TreeMap<>();

	private final Map<Integer, PolicyDocument> deferred = new TreeMap<>();

	private final boolean losing;

	PolicyTransition(PolicyDocument policy, PolicyLayout wanted, RolePolicies observed) {
		this.before = observed.allowed();
		this.deniedBefore = DeniedActions.of(this.before);
		this.deniedAfter = DeniedActions.of(policy);
		add(INLINE, observed.inline(), wanted.inline(), observed.room());
		Set<Integer> numbers = new TreeSet<>(wanted.numbers());
		numbers.addAll(observed.managed().keySet());
		for (int number : numbers) {
			ManagedPolicy there = observed.managed().get(number);
			add(number, (there != null && there.attached()) ? there.document() : null, wanted.part(number),
					PolicyDocument.MANAGED_LIMIT);
		}
		numbers.removeAll(wanted.numbers());
		extras(numbers, observed);
		Set<Integer> attached = new TreeSet<>(wanted.numbers());
		attached.addAll(this.extra.keySet());
		this.losing = !this.extra.isEmpty() && observed.attachedWith(attached) > observed.quota();
		if (this.losing) {
			this.extra.clear();
			this.early.putAll(this.deferred);
		}
	}

	private void add(int number, @Nullable PolicyDocument there, @Nullable PolicyDocument wanted, int limit) {
		PolicyDocument now = now(number, there, wanted, limit);
		if (now != null) {
			this.early.put(number, now);
		}
	}

	private @Nullable PolicyDocument now(int number, @Nullable PolicyDocument there, @Nullable PolicyDocument wanted,
			int limit) {
		if (there == null) {
			return (wanted == null || this.before == null) ? wanted : some(this.deniedBefore.allowing(wanted), null);
		}
		PolicyDocument kept = some(this.deniedAfter.allowing(there), there);
		if (wanted == null || kept == null) {
			return kept;
		}
		if (keeps(wanted, there)) {
			return wanted;
		}
		PolicyDocument both = kept.merge(List.of(this.deniedBefore.allowing(wanted)));
		if (both.size() > limit) {
			this.deferred.put(number, wanted);
			return kept;
		}
		return (keeps(there, both)) ? there : both;
	}

	// AWS takes no policy without statements
	private static @Nullable PolicyDocument some(PolicyDocument policy, @Nullable PolicyDocument otherwise) {
		return policy.statements().isEmpty() ? otherwise : policy;
	}

	private static boolean keeps(PolicyDocument after, PolicyDocument before) {
		PolicyComparison comparison = PolicyComparison.diff(before, after);
		return comparison.surplus().isEmpty() && comparison.unweighed().isEmpty();
	}

	// what is held by a document that goes at the end needs no other
	private void extras(Set<Integer> ending, RolePolicies observed) {
		List<Statement> missing = new ArrayList<>();
		this.deferred.forEach((number, wanted) -> {
			Set<Statement> held = statements(this.early.get(number));
			ending.forEach((end) -> held.addAll(statements(this.early.get(end))));
			this.deniedBefore.allowing(wanted)
				.statements()
				.stream()
				.filter((statement) -> !held.contains(statement.withSid("")))
				.forEach(missing::add);
		});
		if (!missing.isEmpty()) {
			PolicyDocument all = new PolicyDocument(List.of()).merge(List.of(new PolicyDocument(missing)));
			int number = Math.max(observed.managed().isEmpty() ? 0 : observed.managed().lastKey(),
					this.early.keySet().stream().mapToInt(Integer::intValue).max().orElse(0));
			for (PolicyDocument part : all.split(PolicyDocument.MANAGED_LIMIT)) {
				number++;
				this.extra.put(number, part);
			}
		}
	}

	private static Set<Statement> statements(@Nullable PolicyDocument policy) {
		Set<Statement> statements = new HashSet<>();
		if (policy != null) {
			policy.statements().forEach((statement) -> statements.add(statement.withSid("")));
		}
		return statements;
	}

	/**
	 * Return what the inline policy says until the switch.
	 * @return the policy, or {@code null} for none
	 */
	@Nullable PolicyDocument inline() {
		return this.early.get(INLINE);
	}

	/**
	 * Return what a managed policy says until the switch.
	 * @param number its number
	 * @return the policy, or {@code null} when it comes after the switch
	 */
	@Nullable PolicyDocument managed(int number) {
		return this.early.get(number);
	}

	/**
	 * Return the policies that the role has besides until everything else is done.
	 * @return what they say by their numbers
	 */
	SortedMap<Integer, PolicyDocument> extra() {
		return this.extra;
	}

	/**
	 * Return whether the role loses actions before the switch, since it cannot have as
	 * many policies as that takes.
	 * @return {@code true} when it does
	 */
	boolean isLosing() {
		return this.losing;
	}

}
