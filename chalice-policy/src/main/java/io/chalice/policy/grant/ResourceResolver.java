package io.chalice.policy.grant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.chalice.policy.analysis.TargetStage;
import io.chalice.policy.catalog.ActionCatalog;
import io.chalice.policy.catalog.IamAction;
import io.chalice.policy.catalog.RequestMember;
import io.chalice.policy.catalog.RequiredAction;
import io.chalice.policy.catalog.ServiceActions;
import io.chalice.policy.sdk.Operation;
import io.chalice.policy.sdk.OperationInput;

/**
 * Finds the ARNs an action is needed on.
 */
final class ResourceResolver {

	private static final int MOST_ARNS = 200;

	private final ActionCatalog catalog;

	private final MemberMatcher memberMatcher;

	ResourceResolver(ActionCatalog catalog, MemberMatcher memberMatcher) {
		this.catalog = catalog;
		this.memberMatcher = memberMatcher;
	}

	/**
	 * Finds the ARNs.
	 * @param operation the operation
	 * @param input what it is asked with
	 * @param need the action
	 * @param stage the place that counts where the names do not say it
	 * @return the ARNs
	 */
	Set<ArnPattern> of(Operation operation, OperationInput input, RequiredAction need, TargetStage stage) {
		ServiceActions service = this.catalog.service(need.prefix());
		IamAction action = (service != null) ? service.action(need.action()) : null;
		if (need.anywhere() || service == null || action == null || action.types().isEmpty()) {
			return Set.of(ArnPattern.anywhere());
		}
		Set<ArnPattern> arns = new LinkedHashSet<>();
		if (!need.targets().isEmpty()) {
			for (RequiredAction.Target target : need.targets()) {
				for (String format : service.arns(target.type())) {
					Candidate candidate = new Candidate(target.type(), new ArnFormat(format), 0, 0);
					arns.addAll(fill(operation, input, candidate, target.variables(), service, stage).arns());
				}
			}
			return arns;
		}
		List<Filled> filled = new ArrayList<>();
		for (Candidate candidate : choose(operation, input, action, service)) {
			filled.add(fill(operation, input, candidate, Map.of(), service, stage));
		}
		for (Filled one : filled) {
			// one member may name a resource of any of several types: its ARN says which
			boolean other = !one.fits() && one.misfits() && filled.stream().anyMatch(Filled::fits);
			if (!other) {
				arns.addAll(one.arns());
			}
		}
		return (arns.isEmpty() || arns.size() > MOST_ARNS) ? Set.of(ArnPattern.anywhere()) : arns;
	}

	private List<Candidate> choose(Operation operation, OperationInput input, IamAction action,
			ServiceActions service) {
		List<Candidate> all = new ArrayList<>();
		List<Candidate> chosen = new ArrayList<>();
		for (String type : action.types()) {
			if (!this.catalog.isExcluded(action.prefix(), type)) {
				List<Candidate> candidates = new ArrayList<>();
				for (String format : service.arns(type)) {
					candidates.add(rate(operation, input, type, new ArnFormat(format)));
				}
				all.addAll(candidates);
				boolean required = action.required().contains(type)
						|| this.catalog.isAdded(action.prefix(), action.name(), type);
				int most = candidates.stream().mapToInt(Candidate::told).max().orElse(0);
				candidates.stream()
					.filter((one) -> one.told() == most && (required || one.isNamed()))
					.forEach(chosen::add);
			}
		}
		return action.required().isEmpty() ? alternatives(operation, all) : chosen;
	}

	// types of which none is required are told apart by what the request names
	private static List<Candidate> alternatives(Operation operation, List<Candidate> candidates) {
		int best = candidates.stream().filter(Candidate::isNamed).mapToInt(Candidate::told).max().orElse(0);
		if (best > 0) {
			return candidates.stream().filter((one) -> one.isNamed() && one.told() == best).toList();
		}
		int most = candidates.stream().mapToInt(Candidate::told).max().orElse(0);
		if (most > 0) {
			return candidates.stream().filter((one) -> one.told() == most).toList();
		}
		String noun = noun(operation);
		return candidates.stream().filter((one) -> noun.equals(one.type()) && one.all() == 0).toList();
	}

	// collections have their type in the plural, and a new element is posted to its
	// collection
	private static String noun(Operation operation) {
		String name = operation.name().toLowerCase(Locale.ROOT);
		String noun = name.replaceFirst("^(get|create|update|delete|put|import)", "");
		return name.startsWith("create") ? noun + "s" : noun;
	}

	private Candidate rate(Operation operation, OperationInput input, String type, ArnFormat format) {
		int told = 0;
		for (String variable : format.variables()) {
			if (!this.memberMatcher.members(operation, input, type, variable).isEmpty()) {
				told++;
			}
		}
		return new Candidate(type, format, told, format.variables().size());
	}

	private Filled fill(Operation operation, OperationInput input, Candidate candidate,
			Map<String, List<RequestMember>> given, ServiceActions service, TargetStage stage) {
		ArnFormat format = candidate.format();
		Map<String, Set<ResourceName>> filled = new HashMap<>();
		ArnVariableCheck fitting = new ArnVariableCheck(format.format(), service);
		boolean arnMember = false;
		for (String variable : format.variables()) {
			List<RequestMember> byHand = given.get(variable);
			List<RequestMember> members = (byHand != null) ? byHand
					: this.memberMatcher.members(operation, input, candidate.type(), variable);
			Set<ResourceName> found = fitting.fit(variable,
					this.memberMatcher.names(operation, input, members, variable, byHand != null));
			arnMember |= members.stream().anyMatch((member) -> member.name().endsWith("Arn"));
			filled.put(variable,
					found.isEmpty()
							? Set.of(ResourceName.missing("the " + variable + " that " + operation + " is called with"))
							: found);
		}
		boolean unknown = filled.values().stream().allMatch((all) -> all.stream().allMatch(ResourceName::isUnknown));
		TargetStage place = (arnMember && unknown && !candidate.type().equals("role")) ? stage.at("*", "*") : stage;
		return new Filled(format.fill(filled, place), fitting.fits(), fitting.misfits());
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

		boolean isNamed() {
			return this.told == this.all && this.all > 0;
		}

	}

	/**
	 * The ARNs of a resource type.
	 *
	 * @param arns the ARNs
	 * @param fits whether the request names one as a whole
	 * @param misfits whether it names one of another type where this type's would be
	 */
	private record Filled(Set<ArnPattern> arns, boolean fits, boolean misfits) {

	}

}
