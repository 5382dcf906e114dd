package io.chalice.policy.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import io.chalice.policy.document.PolicyComposer;
import io.chalice.policy.document.PolicyDocument;
import io.chalice.policy.document.WildcardMatcher;
import io.chalice.policy.explain.AnalysisWarning;
import io.chalice.policy.explain.Grant;
import io.chalice.policy.explain.GrantReason;

/**
 * What an application needs, why, and what could not be decided.
 *
 * @param operations the SDK operations it can reach, such as {@code s3.GetObject}, sorted
 * @param grants the actions on resources, with reasons, sorted
 * @param warnings what could not be decided, sorted
 */
public record PolicyAnalysis(List<String> operations, List<Grant> grants, List<AnalysisWarning> warnings) {

	/**
	 * Copies the lists.
	 */
	public PolicyAnalysis {
		operations = List.copyOf(operations);
		grants = List.copyOf(grants);
		warnings = List.copyOf(warnings);
	}

	/**
	 * Puts analyses together, such as those of the functions that share a role.
	 * @param analyses the analyses
	 * @return what any of them needs, with the reasons of all; what one of them reaches
	 * is not unreached
	 */
	public static PolicyAnalysis union(Collection<PolicyAnalysis> analyses) {
		SortedSet<String> operations = new TreeSet<>();
		SortedMap<Grant, Set<GrantReason>> reasons = new TreeMap<>();
		SortedSet<AnalysisWarning> warnings = new TreeSet<>();
		for (PolicyAnalysis analysis : analyses) {
			operations.addAll(analysis.operations);
			analysis.warnings.stream()
				.filter((warning) -> warning.kind() != AnalysisWarning.Kind.UNREACHED
						|| analyses.stream().allMatch((one) -> one.warnings.contains(warning)))
				.forEach(warnings::add);
			for (Grant grant : analysis.grants) {
				reasons.computeIfAbsent(grant, (key) -> new LinkedHashSet<>()).addAll(grant.reasons());
			}
		}
		List<Grant> grants = new ArrayList<>();
		reasons.forEach((grant, all) -> grants
			.add(new Grant(grant.action(), grant.resource(), grant.conditions(), List.copyOf(all))));
		return new PolicyAnalysis(List.copyOf(operations), grants, List.copyOf(warnings));
	}

	/**
	 * Composes the policy of what the code needs.
	 * @return the policy, without statements when the code calls no service
	 */
	public PolicyDocument document() {
		return PolicyComposer.compose(this.grants);
	}

	/**
	 * Explains grants.
	 * @param action an action, which may have wildcards, such as {@code s3:*}
	 * @return every grant of such an action with its reasons, empty when there is none
	 */
	public String explain(String action) {
		StringBuilder text = new StringBuilder();
		for (Grant grant : this.grants) {
			if (WildcardMatcher.coversAction(action, grant.action())) {
				text.append(grant.describe());
			}
		}
		return text.toString();
	}

}
