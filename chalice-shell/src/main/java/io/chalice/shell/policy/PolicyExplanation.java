package io.chalice.shell.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import io.chalice.deployer.iam.PolicyReasons;
import io.chalice.policy.analysis.PolicyAnalysis;
import io.chalice.policy.document.PolicyDocument;
import io.chalice.policy.document.Statement;
import io.chalice.policy.document.WildcardMatcher;
import io.chalice.policy.explain.Grant;

/**
 * Why a policy allows what it allows.
 */
final class PolicyExplanation {

	private final PolicyAnalysis code;

	private final PolicyDocument implied;

	private final List<PolicyDocument> extras;

	PolicyExplanation(PolicyAnalysis code, PolicyDocument implied, List<PolicyDocument> extras) {
		this.code = code;
		this.implied = implied;
		this.extras = List.copyOf(extras);
	}

	/**
	 * Return the actions there is something to say about.
	 * @return the actions, sorted
	 */
	SortedSet<String> actions() {
		SortedSet<String> actions = new TreeSet<>(this.implied.actions());
		this.code.grants().stream().map(Grant::action).forEach(actions::add);
		this.extras.forEach((extra) -> actions.addAll(extra.actions()));
		return actions;
	}

	/**
	 * Explain actions.
	 * @param action an action, which may have wildcards
	 * @return paragraphs of several lines: the action and its resource, then why
	 */
	List<String> of(String action) {
		List<String> paragraphs = new ArrayList<>();
		for (Grant grant : this.code.grants()) {
			if (WildcardMatcher.coversAction(action, grant.action())) {
				paragraphs.add(grant.describe().stripTrailing());
			}
		}
		for (Statement statement : this.implied.statements()) {
			add(paragraphs, action, statement, "the deployment: " + PolicyReasons.DEPLOYMENT.get(statement.sid()));
		}
		for (PolicyDocument extra : this.extras) {
			extra.statements().forEach((statement) -> add(paragraphs, action, statement, "extra_policy_file"));
		}
		return paragraphs;
	}

	private static void add(List<String> paragraphs, String action, Statement statement, String reason) {
		for (String one : statement.actions()) {
			if (WildcardMatcher.coversAction(action, one)) {
				paragraphs.add("%s %s %s%n  because of %s".formatted(statement.allows() ? one : "Deny " + one, "on",
						String.join(", ", statement.resources()), reason));
			}
		}
	}

}
