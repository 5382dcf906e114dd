package io.chalice.policy.recorded;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

import io.chalice.policy.document.Permission;
import io.chalice.policy.document.PolicyDecision;
import io.chalice.policy.document.WildcardMatcher;
import io.chalice.policy.explain.Grant;

/**
 * Holds calls against the policies of the functions that made them. A call to which no
 * handler led, such as one of a thread of its own, is held against the policies of all
 * functions: one of them has to allow it.
 */
public final class CallReview {

	private final List<FunctionPolicy> functions;

	private final CallAttribution callers;

	private final CallNeeds needs;

	/**
	 * Creates the review.
	 * @param functions the application's functions
	 * @param classes which classes are the application's
	 * @param needs what calls need
	 */
	public CallReview(List<FunctionPolicy> functions, ProgramClasses classes, CallNeeds needs) {
		this.functions = List.copyOf(functions);
		this.callers = new CallAttribution(functions, classes);
		this.needs = needs;
	}

	/**
	 * Decides about one call.
	 * @param call the call
	 * @return what denies it, empty when it is allowed or a test's own
	 */
	public Optional<DeniedCall> deny(RecordedCall call) {
		if (this.callers.isOfTest(call)) {
			return Optional.empty();
		}
		List<FunctionPolicy> by = this.callers.of(call);
		for (Permission need : this.needs.of(call)) {
			Optional<DeniedCall> denied = by.isEmpty() ? byNone(need)
					: by.stream().flatMap((function) -> deny(function, need).stream()).findFirst();
			if (denied.isPresent()) {
				return denied;
			}
		}
		return Optional.empty();
	}

	private Optional<DeniedCall> byNone(Permission need) {
		return this.functions.stream().anyMatch((function) -> deny(function, need).isEmpty()) ? Optional.empty()
				: this.functions.stream().flatMap((function) -> deny(function, need).stream()).findFirst();
	}

	private static Optional<DeniedCall> deny(FunctionPolicy function, Permission need) {
		PolicyDecision decision = PolicyDecision.of(function.policy(), need);
		return decision.allows() ? Optional.empty() : Optional.of(new DeniedCall(function, need, decision));
	}

	/**
	 * Reviews all calls of a program.
	 * @param calls the calls
	 * @return what was called and is not granted, and what is granted and was never seen
	 */
	public ReviewResult of(List<RecordedCall> calls) {
		Map<String, List<UngrantedCall>> ungranted = new LinkedHashMap<>();
		Map<String, List<Grant>> unseen = new LinkedHashMap<>();
		Map<String, Integer> counts = new LinkedHashMap<>();
		this.functions.forEach((function) -> {
			unseen.put(function.name(), new ArrayList<>(function.grants()));
			ungranted.put(function.name(), new ArrayList<>());
			counts.put(function.name(), 0);
		});
		List<UngrantedCall> elsewhere = new ArrayList<>();
		int outside = 0;
		int tests = 0;
		for (RecordedCall call : calls) {
			if (this.callers.isOfTest(call)) {
				tests++;
				continue;
			}
			SortedSet<Permission> needed = this.needs.of(call);
			List<FunctionPolicy> by = this.callers.of(call);
			for (FunctionPolicy function : by.isEmpty() ? this.functions : by) {
				see(unseen.getOrDefault(function.name(), List.of()), needed);
			}
			by.forEach((function) -> {
				counts.merge(function.name(), 1, Integer::sum);
				needed.stream()
					.flatMap((need) -> deny(function, need).stream())
					.forEach((denied) -> add(ungranted.getOrDefault(function.name(), List.of()), denied, call));
			});
			if (by.isEmpty()) {
				outside++;
				needed.stream()
					.flatMap((need) -> byNone(need).stream())
					.forEach((denied) -> add(elsewhere, denied, call));
			}
		}
		return new ReviewResult(this.functions.stream()
			.map((function) -> new ReviewResult.Function(function, counts.getOrDefault(function.name(), 0),
					ungranted.getOrDefault(function.name(), List.of()),
					unseen.getOrDefault(function.name(), List.of())))
			.toList(), outside, elsewhere, tests);
	}

	private static void see(List<Grant> unseen, SortedSet<Permission> needed) {
		unseen.removeIf((grant) -> needed.stream()
			.anyMatch((need) -> WildcardMatcher.coversAction(grant.action(), need.action())
					&& (WildcardMatcher.covers(grant.resource(), need.resource())
							|| WildcardMatcher.covers(need.resource(), grant.resource()))));
	}

	private void add(List<UngrantedCall> all, DeniedCall denied, RecordedCall call) {
		UngrantedCall one = UngrantedCall.of(denied, call, this.callers);
		if (all.stream().noneMatch(one::isSame)) {
			all.add(one);
		}
	}

}
