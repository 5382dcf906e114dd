package io.chalice.deployer.role;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.plan.PlannedChange;
import io.chalice.deployer.plan.PropertyDifferences;
import io.chalice.policy.document.Permission;
import io.chalice.policy.document.PolicyComparison;
import io.chalice.policy.document.PolicyDocument;
import io.chalice.policy.document.Statement;

/**
 * What changes in the statements of one of a role's managed policies, and why.
 */
final class StatementDifferences {

	/** The setting that all of them change. */
	static final String DOCUMENT = "document";

	private static final int LONGEST = 60;

	private static final int MOST_REASONS = 3;

	private final RoleResource wanted;

	private final PropertyDifferences differences;

	StatementDifferences(RoleResource wanted, PropertyDifferences differences) {
		this.wanted = wanted;
		this.differences = differences;
	}

	/**
	 * Add what is different.
	 * @param before what the policy says, or {@code null} when that is not understood
	 * @param after what it will say
	 */
	void compare(@Nullable PolicyDocument before, PolicyDocument after) {
		if (after.equals(before)) {
			return;
		}
		List<Statement> had = (before != null) ? before.statements() : List.of();
		String old = (before != null) ? before.toCompactJson() : "";
		String then = after.toCompactJson();
		Set<Statement> added = without(after.statements(), had);
		Set<Statement> removed = without(had, after.statements());
		added.forEach((statement) -> this.differences
			.item(difference(null, words(statement)).because(reasons(statement)), DOCUMENT, old, then));
		removed.forEach((statement) -> this.differences
			.item(difference(words(statement), null).because(List.of(absence(statement))), DOCUMENT, old, then));
		if (added.isEmpty() && removed.isEmpty()) {
			this.differences.item(
					new PlannedChange.Difference("policy", null, "the same statements, written differently"), DOCUMENT,
					old, then);
		}
	}

	private static PlannedChange.Difference difference(@Nullable String before, @Nullable String after) {
		return new PlannedChange.Difference("statement", before, after);
	}

	private static Set<Statement> without(List<Statement> statements, List<Statement> others) {
		Set<Statement> rest = new LinkedHashSet<>(statements);
		others.forEach(rest::remove);
		return rest;
	}

	private static String words(Statement statement) {
		String actions = String.join(", ", statement.actions());
		String words = Stream
			.of(statement.sid(), statement.allows() ? "" : statement.effect(),
					(actions.length() > LONGEST) ? actions.substring(0, LONGEST - 3) + "..." : actions,
					statement.resources().isEmpty() ? "" : "on " + statement.resources().first())
			.filter((word) -> !word.isEmpty())
			.reduce((left, right) -> left + " " + right)
			.orElse("");
		int more = statement.resources().size() - 1;
		return (more > 0) ? "%s and %d more".formatted(words, more) : words;
	}

	private List<String> reasons(Statement statement) {
		List<String> reasons = permissions(statement).stream()
			.map(this.wanted.reasons()::of)
			.flatMap(Collection::stream)
			.distinct()
			.toList();
		if (reasons.size() <= MOST_REASONS) {
			return reasons;
		}
		List<String> first = new ArrayList<>(reasons.subList(0, MOST_REASONS));
		first.add("and %d more: gen-policy --explain".formatted(reasons.size() - MOST_REASONS));
		return first;
	}

	// the size of a policy decides which of a role's policies a statement is in
	private String absence(Statement statement) {
		PolicyDocument alone = new PolicyDocument(List.of(statement));
		boolean kept = this.wanted.policy().statements().contains(statement)
				|| (statement.isSimple() && PolicyComparison.diff(this.wanted.policy(), alone).isCovered());
		return kept ? "another statement of the role says so" : this.wanted.reasons().absence();
	}

	private static List<Permission> permissions(Statement statement) {
		if (!statement.isSimple()) {
			return List.of();
		}
		return PolicyComparison.diff(new PolicyDocument(List.of()), new PolicyDocument(List.of(statement))).missing();
	}

}
