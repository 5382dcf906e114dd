package io.chalice.policy.grant;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.chalice.policy.catalog.ActionCatalog;
import io.chalice.policy.catalog.IamAction;
import io.chalice.policy.catalog.RequestMember;
import io.chalice.policy.catalog.RequiredAction;
import io.chalice.policy.catalog.ServiceActions;
import io.chalice.policy.sdk.Operation;
import io.chalice.policy.sdk.OperationInput;

/**
 * Finds the permission to tag that a request takes which makes something with tags: AWS
 * asks for the tagging action of the service too, on what is made.
 */
final class TagNeeds {

	private static final Set<String> MEMBERS = Set.of("tags", "taglist", "tagset", "tagslist", "tagspecifications",
			"resourcetags", "userpooltags", "identitypooltags", "filesystemtags", "hostedzonetags", "tagsmodel");

	// what reads, searches or is tagging itself
	private static final List<String> OTHERS = List.of("tag", "untag", "addtags", "removetags", "createtags",
			"deletetags", "changetags", "list", "get", "describe", "search", "batchget", "createorupdatetags");

	private final ActionCatalog catalog;

	private final MemberMatcher memberMatcher;

	TagNeeds(ActionCatalog catalog, MemberMatcher memberMatcher) {
		this.catalog = catalog;
		this.memberMatcher = memberMatcher;
	}

	List<RequiredAction> of(Operation operation, OperationInput input, @Nullable IamAction action) {
		String name = operation.name().toLowerCase(Locale.ROOT);
		if (action == null || OTHERS.stream().anyMatch(name::startsWith) || !isTagged(operation, input)
				|| isSaid(operation)) {
			return List.of();
		}
		ServiceActions service = this.catalog.service(action.prefix());
		IamAction tagging = (service != null) ? tagging(name, service) : null;
		return (tagging != null) ? List.of(need(action, tagging)) : List.of();
	}

	private boolean isTagged(Operation operation, OperationInput input) {
		return input.members()
			.stream()
			.filter((member) -> MEMBERS.contains(member.toLowerCase(Locale.ROOT)))
			.anyMatch((member) -> this.memberMatcher.isSet(operation, input, new RequestMember("", member, "")));
	}

	// some operations have another action for it, and a row
	private boolean isSaid(Operation operation) {
		return this.catalog.implied(operation.sdkPackage(), operation.name())
			.stream()
			.anyMatch((rule) -> rule.needs().stream().anyMatch((need) -> need.action().contains("Tag")));
	}

	private static @Nullable IamAction tagging(String operation, ServiceActions service) {
		String noun = operation.replaceFirst("^(create|run|register|import|put|start|request|allocate|copy|restore)",
				"");
		for (String name : List.of("Tag" + noun, "AddTagsTo" + noun, "TagResource", "AddTagsToResource", "AddTags",
				"TagResources")) {
			IamAction action = service.action(name);
			if (action != null) {
				return action;
			}
		}
		return null;
	}

	private static RequiredAction need(IamAction action, IamAction tagging) {
		List<RequiredAction.Target> targets = new ArrayList<>();
		for (String type : action.types()) {
			if (tagging.types().contains(type) && (action.required().isEmpty() || action.required().contains(type))) {
				targets.add(new RequiredAction.Target(type, Map.of()));
			}
		}
		return new RequiredAction(tagging.prefix(), tagging.name(), (targets.size() == 1) ? targets : List.of(), false);
	}

}
