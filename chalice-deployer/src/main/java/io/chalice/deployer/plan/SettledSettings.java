package io.chalice.deployer.plan;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import io.chalice.deployer.state.DeployedState;
import io.chalice.deployer.state.ResourceEntry;

/**
 * What the last deploy left of each resource, and what this one will leave.
 */
public final class SettledSettings {

	private final Map<String, Map<String, String>> left = new HashMap<>();

	private final Map<String, Map<String, String>> kept = new TreeMap<>();

	SettledSettings(DeployedState state) {
		for (ResourceEntry entry : state.resources()) {
			this.left.put(entry.name(), entry.settings());
		}
	}

	/**
	 * Trust nothing that is remembered: somebody has deployed since from elsewhere.
	 */
	void forget() {
		this.left.clear();
	}

	/**
	 * Compare a resource.
	 * @param resource its name in the application
	 * @return where to collect what is different
	 */
	public PropertyDifferences differences(String resource) {
		return new PropertyDifferences(record(resource, ""));
	}

	/**
	 * Compare what belongs to a resource and is told by itself.
	 * @param resource the resource's name in the application
	 * @param part the name of what belongs to it
	 * @return where to collect what is different
	 */
	public PropertyDifferences differences(String resource, String part) {
		return new PropertyDifferences(record(resource, part + ": "));
	}

	private SettingRecord record(String resource, String prefix) {
		return new SettingRecord(left(resource), this.kept.computeIfAbsent(resource, (name) -> new TreeMap<>()),
				prefix);
	}

	/**
	 * Return whether the last deploy has left a resource as it wanted it.
	 * @param resource its name in the application
	 * @return {@code false} also when that is not known
	 */
	public boolean isKnown(String resource) {
		return !left(resource).isEmpty();
	}

	boolean isKnown(String resource, String part) {
		return left(resource).keySet().stream().anyMatch((name) -> name.startsWith(part + ": "));
	}

	private Map<String, String> left(String resource) {
		return this.left.getOrDefault(resource, Map.of());
	}

	/**
	 * Return what this deploy will leave.
	 * @return settings by the resources' names
	 */
	Map<String, Map<String, String>> kept() {
		return Collections.unmodifiableMap(this.kept);
	}

}
