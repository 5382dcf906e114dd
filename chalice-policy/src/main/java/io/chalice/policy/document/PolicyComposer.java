package io.chalice.policy.document;

import java.util.ArrayList;
import java.util.Collection;
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
		Map<Group, SortedSet<String>> groups = new TreeMap<>(Comparator.comparing(Group::service)
			.thenComparing((group) -> group.resources().toString())
			.thenComparing((group) -> group.conditions().toString()));
		resources.forEach(
				(subject, all) -> groups
					.computeIfAbsent(new Group(service(subject.action()), withoutCovered(all), subject.conditions()),
							(key) -> new TreeSet<>())
					.add(subject.action()));
		List<Statement> statements = new ArrayList<>();
		groups.forEach((group, actions) -> {
			SortedMap<String, SortedMap<String, List<String>>> conditions = new TreeMap<>();
			if (!group.conditions().isEmpty()) {
				SortedMap<String, List<String>> keys = new TreeMap<>();
				group.conditions().forEach((key, value) -> keys.put(key, List.of(value)));
				conditions.put("StringEquals", keys);
			}
			statements.add(new Statement(PolicyDocument.free(sid(group), statements), "Allow", actions,
					group.resources(), conditions, new TreeMap<>()));
		});
		return new PolicyDocument(statements);
	}

	private static String service(String action) {
		return action.substring(0, action.indexOf(':'));
	}

	private static SortedSet<String> withoutCovered(SortedSet<String> all) {
		SortedSet<String> kept = new TreeSet<>(all);
		for (String resource : all) {
			if (kept.stream().anyMatch((other) -> !other.equals(resource) && Wildcards.covers(other, resource))) {
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

	private record Group(String service, SortedSet<String> resources, SortedMap<String, String> conditions) {

	}

}
