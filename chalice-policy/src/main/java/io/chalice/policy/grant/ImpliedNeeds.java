package io.chalice.policy.grant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.chalice.policy.catalog.ActionCatalog;
import io.chalice.policy.catalog.ActionRule;
import io.chalice.policy.catalog.IamAction;
import io.chalice.policy.catalog.RequestMember;
import io.chalice.policy.catalog.RequiredAction;
import io.chalice.policy.sdk.Operation;
import io.chalice.policy.sdk.OperationInput;
import io.chalice.policy.sdk.RequestSource;

/**
 * Finds what an operation needs besides the actions of its own: passing the roles its
 * request names, tagging what it makes, the keys of KMS it uses, objects it reads or
 * writes for its caller.
 */
final class ImpliedNeeds {

	private static final String PASS_ROLE = "iam:PassRole";

	private final ActionCatalog catalog;

	private final RequestSource requests;

	private final MemberMatcher memberMatcher;

	private final RuleMatcher ruleMatcher;

	private final TagNeeds tags;

	ImpliedNeeds(ActionCatalog catalog, RequestSource requests, MemberMatcher memberMatcher, RuleMatcher ruleMatcher) {
		this.catalog = catalog;
		this.requests = requests;
		this.memberMatcher = memberMatcher;
		this.ruleMatcher = ruleMatcher;
		this.tags = new TagNeeds(catalog, memberMatcher);
	}

	/**
	 * Finds the needs.
	 * @param operation the operation
	 * @param input what it is asked with
	 * @param action the action it is named like, or null
	 * @return the needs, none for most operations
	 */
	List<RequiredAction> of(Operation operation, OperationInput input, @Nullable IamAction action) {
		List<RequiredAction> needs = new ArrayList<>();
		for (ActionRule rule : this.ruleMatcher.holding(this.catalog.implied(operation.sdkPackage(), operation.name()),
				operation, input)) {
			needs.addAll(rule.needs());
		}
		addRoles(operation, input, action, needs);
		addKeys(operation, input, action, needs);
		needs.addAll(this.tags.of(operation, input, action));
		return needs;
	}

	private void addRoles(Operation operation, OperationInput input, @Nullable IamAction action,
			List<RequiredAction> needs) {
		List<RequestMember> known = this.catalog.roles(operation.sdkPackage(), operation.name());
		List<RequestMember> roles = new ArrayList<>();
		if (known != null) {
			roles.addAll(set(operation, input, known));
		}
		else if (action != null && action.dependents().contains(PASS_ROLE)) {
			for (String role : this.requests.roles(operation.sdkPackage())) {
				String struct = role.substring(0, role.indexOf('.'));
				if (!struct.endsWith("request") || struct.equalsIgnoreCase(operation.request())) {
					roles.add(new RequestMember(struct, role.substring(role.indexOf('.') + 1), ""));
				}
			}
		}
		if (!roles.isEmpty()) {
			needs.add(on(PASS_ROLE, "role", "RoleNameWithPath", roles));
		}
	}

	// which actions on a key a service takes on behalf of its caller, AWS's table says
	private void addKeys(Operation operation, OperationInput input, @Nullable IamAction action,
			List<RequiredAction> needs) {
		List<String> uses = (action != null)
				? action.dependents().stream().filter((dependent) -> dependent.startsWith("kms:")).toList() : List.of();
		List<RequestMember> keys = uses.isEmpty() ? List.of()
				: set(operation, input, this.catalog.keys(operation.sdkPackage(), operation.name()));
		if (!keys.isEmpty()) {
			uses.forEach((use) -> needs.add(on(use, "key", "KeyId", keys)));
		}
	}

	private List<RequestMember> set(Operation operation, OperationInput input, List<RequestMember> members) {
		return members.stream().filter((member) -> this.memberMatcher.isSet(operation, input, member)).toList();
	}

	private static RequiredAction on(String action, String type, String variable, List<RequestMember> members) {
		int colon = action.indexOf(':');
		return new RequiredAction(action.substring(0, colon), action.substring(colon + 1),
				List.of(new RequiredAction.Target(type, Map.of(variable, members))), false);
	}

}
