package io.chalice.policy.grant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.chalice.policy.catalog.Action;
import io.chalice.policy.catalog.Catalog;
import io.chalice.policy.catalog.Member;
import io.chalice.policy.catalog.Need;
import io.chalice.policy.catalog.Rule;
import io.chalice.policy.sdk.Names;
import io.chalice.policy.sdk.Operation;
import io.chalice.policy.sdk.Requests;

/**
 * Finds what an operation needs besides the actions of its own: passing the roles its
 * request names, tagging what it makes, the keys of KMS it uses, objects it reads or
 * writes for its caller.
 */
final class ImpliedNeeds {

	private static final String PASS_ROLE = "iam:PassRole";

	private final Catalog catalog;

	private final Requests requests;

	private final Vocabulary vocabulary;

	private final Circumstances circumstances;

	private final TagNeeds tags;

	ImpliedNeeds(Catalog catalog, Requests requests, Vocabulary vocabulary, Circumstances circumstances) {
		this.catalog = catalog;
		this.requests = requests;
		this.vocabulary = vocabulary;
		this.circumstances = circumstances;
		this.tags = new TagNeeds(catalog, vocabulary);
	}

	/**
	 * Finds the needs.
	 * @param operation the operation
	 * @param names what it is asked with
	 * @param action the action it is named like, or null
	 * @return the needs, none for most operations
	 */
	List<Need> of(Operation operation, Names names, @Nullable Action action) {
		List<Need> needs = new ArrayList<>();
		for (Rule rule : this.circumstances.holding(this.catalog.implied(operation.sdkPackage(), operation.name()),
				operation, names)) {
			needs.addAll(rule.needs());
		}
		addRoles(operation, names, action, needs);
		addKeys(operation, names, action, needs);
		needs.addAll(this.tags.of(operation, names, action));
		return needs;
	}

	private void addRoles(Operation operation, Names names, @Nullable Action action, List<Need> needs) {
		List<Member> known = this.catalog.roles(operation.sdkPackage(), operation.name());
		List<Member> roles = new ArrayList<>();
		if (known != null) {
			roles.addAll(set(operation, names, known));
		}
		else if (action != null && action.dependents().contains(PASS_ROLE)) {
			for (String role : this.requests.roles(operation.sdkPackage())) {
				String struct = role.substring(0, role.indexOf('.'));
				if (!struct.endsWith("request") || struct.equalsIgnoreCase(operation.request())) {
					roles.add(new Member(struct, role.substring(role.indexOf('.') + 1), ""));
				}
			}
		}
		if (!roles.isEmpty()) {
			needs.add(on(PASS_ROLE, "role", "RoleNameWithPath", roles));
		}
	}

	// which actions on a key a service takes on behalf of its caller, AWS's table says
	private void addKeys(Operation operation, Names names, @Nullable Action action, List<Need> needs) {
		List<String> uses = (action != null)
				? action.dependents().stream().filter((dependent) -> dependent.startsWith("kms:")).toList() : List.of();
		List<Member> keys = uses.isEmpty() ? List.of()
				: set(operation, names, this.catalog.keys(operation.sdkPackage(), operation.name()));
		if (!keys.isEmpty()) {
			uses.forEach((use) -> needs.add(on(use, "key", "KeyId", keys)));
		}
	}

	private List<Member> set(Operation operation, Names names, List<Member> members) {
		return members.stream().filter((member) -> this.vocabulary.isSet(operation, names, member)).toList();
	}

	private static Need on(String action, String type, String variable, List<Member> members) {
		int colon = action.indexOf(':');
		return new Need(action.substring(0, colon), action.substring(colon + 1),
				List.of(new Need.Target(type, Map.of(variable, members))), false);
	}

}
