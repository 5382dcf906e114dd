package io.chalice.policy.grant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.chalice.policy.Stage;
import io.chalice.policy.catalog.Action;
import io.chalice.policy.catalog.Catalog;
import io.chalice.policy.catalog.Member;
import io.chalice.policy.catalog.Need;
import io.chalice.policy.catalog.ServiceActions;
import io.chalice.policy.sdk.Names;
import io.chalice.policy.sdk.Operation;

/**
 * Finds the ARNs an action is needed on.
 */
final class Resources {

	private static final int MOST_TYPES = 3;

	private final Catalog catalog;

	private final Vocabulary vocabulary;

	private final Stage stage;

	Resources(Catalog catalog, Vocabulary vocabulary, Stage stage) {
		this.catalog = catalog;
		this.vocabulary = vocabulary;
		this.stage = stage;
	}

	Set<Arn> of(Operation operation, Names names, Need need) {
		ServiceActions service = this.catalog.service(need.prefix());
		Action action = (service != null) ? service.action(need.action()) : null;
		if (need.anywhere() || service == null || action == null || action.types().isEmpty()) {
			return Set.of(Arn.anywhere());
		}
		Set<Arn> arns = new LinkedHashSet<>();
		if (!need.targets().isEmpty()) {
			for (Need.Target target : need.targets()) {
				for (String format : service.arns(target.type())) {
					arns.addAll(fill(operation, names, target.type(), target.variables(), new ArnFormat(format)));
				}
			}
			return arns;
		}
		for (Candidate candidate : choose(operation, names, action, service)) {
			arns.addAll(fill(operation, names, candidate.type(), Map.of(), candidate.format()));
		}
		return arns.isEmpty() ? Set.of(Arn.anywhere()) : arns;
	}

	private List<Candidate> choose(Operation operation, Names names, Action action, ServiceActions service) {
		List<Candidate> candidates = new ArrayList<>();
		for (String type : action.types()) {
			if (!this.catalog.isExcluded(action.prefix(), type)) {
				for (String format : service.arns(type)) {
					candidates.add(rate(operation, names, type, new ArnFormat(format)));
				}
			}
		}
		int best = candidates.stream().filter(Candidate::isComplete).mapToInt(Candidate::told).max().orElse(0);
		if (best > 0) {
			return candidates.stream().filter((one) -> one.isComplete() && one.told() == best).toList();
		}
		int most = candidates.stream().mapToInt(Candidate::told).max().orElse(0);
		if (most > 0) {
			return candidates.stream().filter((one) -> one.told() == most).toList();
		}
		String noun = noun(operation);
		List<Candidate> named = candidates.stream().filter((one) -> noun.equals(one.type()) && one.all() == 0).toList();
		if (!named.isEmpty()) {
			return named;
		}
		List<Candidate> required = candidates.stream().filter((one) -> action.required().contains(one.type())).toList();
		return (required.size() > MOST_TYPES) ? List.of() : required;
	}

	// collections have their type in the plural, and a new element is posted to its
	// collection
	private static String noun(Operation operation) {
		String name = operation.name().toLowerCase(Locale.ROOT);
		String noun = name.replaceFirst("^(get|create|update|delete|put|import)", "");
		return name.startsWith("create") ? noun + "s" : noun;
	}

	private Candidate rate(Operation operation, Names names, String type, ArnFormat format) {
		int told = 0;
		for (String variable : format.variables()) {
			if (!this.vocabulary.members(operation, names, type, variable).isEmpty()) {
				told++;
			}
		}
		return new Candidate(type, format, told, format.variables().size());
	}

	private Set<Arn> fill(Operation operation, Names names, String type, Map<String, List<Member>> given,
			ArnFormat format) {
		Map<String, Set<Name>> filled = new HashMap<>();
		boolean arnMember = false;
		for (String variable : format.variables()) {
			List<Member> members = given.get(variable);
			if (members == null) {
				members = this.vocabulary.members(operation, names, type, variable);
			}
			Set<Name> found = this.vocabulary.names(operation, names, members);
			arnMember |= members.stream().anyMatch((member) -> member.name().endsWith("Arn"));
			filled.put(variable, found.isEmpty()
					? Set.of(Name.missing("the " + variable + " that " + operation + " is called with")) : found);
		}
		boolean unknown = filled.values().stream().allMatch((all) -> all.stream().allMatch(Name::isUnknown));
		Stage place = (arnMember && unknown && !type.equals("role")) ? new Stage(this.stage.partition(), "*", "*",
				this.stage.variables(), this.stage.systemProperties(), this.stage.properties()) : this.stage;
		return format.fill(filled, place);
	}

	/**
	 * A resource type with one of its formats, rated by how much the request tells of it.
	 *
	 * @param type the resource type
	 * @param format how its ARNs are written
	 * @param told how many of its variables the request names
	 * @param all how many variables there are
	 */
	private record Candidate(String type, ArnFormat format, int told, int all) {

		boolean isComplete() {
			return this.told == this.all;
		}

	}

}
