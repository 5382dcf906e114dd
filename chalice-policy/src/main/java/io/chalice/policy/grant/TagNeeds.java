package io.chalice.policy.grant;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.chalice.policy.catalog.Action;
import io.chalice.policy.catalog.Catalog;
import io.chalice.policy.catalog.Member;
import io.chalice.policy.catalog.Need;
import io.chalice.policy.catalog.ServiceActions;
import io.chalice.policy.sdk.Names;
import io.chalice.policy.sdk.Operation;

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

	private final Catalog catalog;

	private final Vocabulary vocabulary;

	TagNeeds(Catalog catalog, Vocabulary vocabulary) {
		this.catalog = catalog;
		this.vocabulary = vocabulary;
	}

	List<Need> of(Operation operation, Names names, @Nullable Action action) {
		String name = operation.name().toLowerCase(Locale.ROOT);
		if (action == null || OTHERS.stream().anyMatch(name::startsWith) || !isTagged(operation, names)
				|| isSaid(operation)) {
			return List.of();
		}
		ServiceActions service = this.catalog.service(action.prefix());
		Action tagging = (service != null) ? tagging(name, service) : null;
		return (tagging != null) ? List.of(need(action, tagging)) : List.of();
	}

	private boolean isTagged(Operation operation, Names names) {
		return names.members()
			.stream()
			.filter((member) -> MEMBERS.contains(member.toLowerCase(Locale.ROOT)))
			.anyMatch((member) -> this.vocabulary.isSet(operation, names, new Member("", member, "")));
	}

	// some operations have another action for it, and a row
	private boolean isSaid(Operation operation) {
		return this.catalog.implied(operation.sdkPackage(), operation.name())
			.stream()
			.anyMatch((rule) -> rule.needs().stream().anyMatch((need) -> need.action().contains("Tag")));
	}

	private static @Nullable Action tagging(String operation, ServiceActions service) {
		String noun = operation.replaceFirst("^(create|run|register|import|put|start|request|allocate|copy|restore)",
				"");
		for (String name : List.of("Tag" + noun, "AddTagsTo" + noun, "TagResource", "AddTagsToResource", "AddTags",
				"TagResources")) {
			Action action = service.action(name);
			if (action != null) {
				return action;
			}
		}
		return null;
	}

	private static Need need(Action action, Action tagging) {
		List<Need.Target> targets = new ArrayList<>();
		for (String type : action.types()) {
			if (tagging.types().contains(type) && (action.required().isEmpty() || action.required().contains(type))) {
				targets.add(new Need.Target(type, Map.of()));
			}
		}
		return new Need(tagging.prefix(), tagging.name(), (targets.size() == 1) ? targets : List.of(), false);
	}

}
