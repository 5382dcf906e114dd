package io.chalice.policy.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import io.chalice.policy.explain.Grant;

/**
 * Groups grants into statements: one for every service and set of resources.
 */
public final class PolicyComposer {

	private static final Comparator<Group> ORDER = Comparator.comparing(Group::service)
		.thenComparing((group) -> group.resources().toString())
		.thenComparing((group) -> group.conditions().keys().toString());

	private PolicyComposer() {
	}

	/**
	 * Composes a policy.
	 * @param grants the actions with their resources
	 * @return the policy, the same for the same grants in any order
	 */
	public static PolicyDocument compose(Collection<Grant> grants) {
		Map<Subject, SortedSet<String>> resources = new TreeMap<>(
				Comparator.comparing(Subject::action).thenComparing((subject) -> subject.conditions().toString()));
		for (Grant grant : grants) {
			resources.computeIfAbsent(new Subject(grant.action(), grant.conditions()), (key) -> new TreeSet<>())
				.add(grant.resource());
		}
		resources.forEach((subject, all) -> all.removeIf((resource) -> isAllowedAnyway(subject, resource, resources)));
		Map<Group, SortedSet<String>> groups = new TreeMap<>(ORDER);
		resources.forEach((subject, all) -> {
			if (!all.isEmpty()) {
				groups
					.computeIfAbsent(new Group(service(subject.action()), withoutCovered(all),
							ConditionSet.of(subject.conditions())), (key) -> new TreeSet<>())
					.add(subject.action());
			}
		});
		List<Statement> statements = new ArrayList<>();
		merged(groups).forEach((group, actions) -> statements
			.add(new Statement(PolicyDocument.free(sid(group), statements), "Allow", actions, group.resources(),
					ConditionKeys.conditions(group.conditions().keys()), new TreeMap<>())));
		return new PolicyDocument(statements);
	}

	// what is allowed without conditions need not be allowed with them
	private static boolean isAllowedAnyway(Subject subject, String resource,
			Map<Subject, SortedSet<String>> resources) {
		SortedSet<String> free = resources.get(new Subject(subject.action(), Collections.emptySortedMap()));
		return !subject.conditions().isEmpty() && free != null
				&& free.stream().anyMatch((one) -> WildcardMatcher.covers(one, resource));
	}

	// statements that differ in the values of one condition only are one statement
	private static Map<Group, SortedSet<String>> merged(Map<Group, SortedSet<String>> groups) {
		Map<Group, SortedSet<String>> merged = new TreeMap<>(ORDER);
		groups.forEach((group, actions) -> {
			Group whole = group;
			for (Group other : List.copyOf(merged.keySet())) {
				ConditionSet both = (other.service().equals(whole.service())
						&& other.resources().equals(whole.resources()) && actions.equals(merged.get(other)))
								? other.conditions().union(whole.conditions()) : null;
				if (both != null) {
					merged.remove(other);
					whole = new Group(whole.service(), whole.resources(), both);
				}
			}
			merged.put(whole, actions);
		});
		return merged;
	}

	private static String service(String action) {
		return action.substring(0, action.indexOf(':'));
	}

	private static SortedSet<String> withoutCovered(SortedSet<String> all) {
		SortedSet<String> kept = new TreeSet<>(all);
		for (String resource : all) {
			if (kept.stream().anyMatch((other) -> !other.equals(resource) && WildcardMatcher.covers(other, resource))) {
				kept.remove(resource);
			}
		}
		return kept;
	}

	private static String sid(Group group) {
		StringBuilder sid = new StringBuilder(camel(group.service()));
		if (group.resources().size() == 1 && !group.resources().first().equals("*")) {
			String arn = group.resources().first();
			String[] parts = arn.split(":", 6);
			sid.append(camel((parts.length == 6) ? parts[5] : arn));
		}
		return (sid.length() > 64) ? sid.substring(0, 64) : sid.toString();
	}

	private static String camel(String text) {
		StringBuilder camel = new StringBuilder();
		for (String word : text.split("[^A-Za-z0-9]+")) {
			if (!word.isEmpty()) {
				camel.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
			}
		}
		return camel.toString();
	}

	private record Subject(String action, SortedMap<String, String> conditions) {

	}

	private record Group(String service, SortedSet<String> resources, ConditionSet conditions) {

	}

}
