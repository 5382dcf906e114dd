package io.chalice.deployer.s3;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.chalice.deployer.cloud.NotificationEntry;
import io.chalice.deployer.graph.ResourceNames;
import io.chalice.deployer.state.DeployedState;

/**
 * Tells by their ids which of a bucket's notifications are whose. No name of an
 * application or of a stage has the separator.
 *
 * @param prefixes how the ids of one application and stage begin, under every name it had
 */
record NotificationIds(Set<String> prefixes) {

	NotificationIds {
		prefixes = Set.copyOf(prefixes);
	}

	/**
	 * Return those of an application, under every name it had: what it had before goes in
	 * the same call in which the new ones come.
	 * @param naming what it is called
	 * @param state what else it was called
	 * @return the ids
	 */
	static NotificationIds of(ResourceNames naming, DeployedState state) {
		return new NotificationIds(Stream.concat(Stream.of(naming.application()), state.formerNames().stream())
			.map((name) -> prefix(new ResourceNames(name, naming.stage())))
			.collect(Collectors.toSet()));
	}

	/**
	 * Return those of an application under one name.
	 * @param naming what it is called
	 * @return the ids
	 */
	static NotificationIds of(ResourceNames naming) {
		return new NotificationIds(Set.of(prefix(naming)));
	}

	private static String prefix(ResourceNames naming) {
		return "chalice:%s:%s:".formatted(naming.application(), naming.stage());
	}

	static String id(ResourceNames naming, String function, int number) {
		return prefix(naming) + function + ":" + number;
	}

	boolean isOwn(NotificationEntry entry) {
		return this.prefixes.stream().anyMatch(entry.id()::startsWith);
	}

	/**
	 * Return whom an entry of this application is for.
	 * @param id the entry's id
	 * @return the function's name in the application
	 */
	static String function(String id) {
		String[] parts = id.split(":");
		return (parts.length > 3) ? parts[3] : "";
	}

	List<NotificationEntry> own(List<NotificationEntry> entries) {
		return entries.stream().filter(this::isOwn).toList();
	}

	List<NotificationEntry> others(List<NotificationEntry> entries) {
		return entries.stream().filter((entry) -> !isOwn(entry)).toList();
	}

}
