package io.chalice.deployer.plan;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.chalice.deployer.graph.TagKeys;
import io.chalice.deployer.state.DeployedState;
import io.chalice.deployer.state.ResourceEntry;

/**
 * Which tags have to be set and removed. Tags that others set are left alone.
 *
 * @param before the values there are, of the tags to set or remove
 * @param changed the tags to set
 * @param removed the keys of the tags to remove
 */
public record TagChanges(Map<String, String> before, Map<String, String> changed, Set<String> removed) {

	private static final String KEYS = "tag_keys";

	/**
	 * Compare tags.
	 * @param observed the tags there are
	 * @param wanted the tags that shall be there
	 * @param state what was deployed, with the keys of the tags that were set then
	 * @param resourceName the resource's name in the application
	 * @return what to set
	 */
	public static TagChanges of(Map<String, String> observed, Map<String, String> wanted, DeployedState state,
			String resourceName) {
		Map<String, String> before = new TreeMap<>();
		Map<String, String> changed = new TreeMap<>();
		wanted.forEach((key, value) -> {
			String old = observed.get(key);
			if (!value.equals(old)) {
				changed.put(key, value);
				if (old != null) {
					before.put(key, old);
				}
			}
		});
		Set<String> removed = new TreeSet<>();
		for (String key : formerKeys(observed, state, resourceName)) {
			String old = observed.get(key);
			if (old != null && !wanted.containsKey(key)) {
				removed.add(key);
				before.put(key, old);
			}
		}
		return new TagChanges(before, changed, removed);
	}

	private static Set<String> formerKeys(Map<String, String> observed, DeployedState state, String resourceName) {
		Set<String> keys = new TreeSet<>();
		state.resource(resourceName)
			.map((entry) -> entry.get(KEYS))
			.ifPresent((known) -> keys.addAll(Arrays.asList(known.split(","))));
		String noted = observed.get(TagKeys.TAG);
		if (noted != null) {
			keys.addAll(TagKeys.read(noted));
		}
		return keys;
	}

	/**
	 * Note which tags are set, to know later which to remove.
	 * @param resourceName the resource's name in the application
	 * @param type its type
	 * @param tags the tags
	 * @return the entry to keep
	 */
	public static ResourceEntry entry(String resourceName, String type, Map<String, String> tags) {
		return new ResourceEntry(resourceName, type, Map.of(KEYS, String.join(",", new TreeSet<>(tags.keySet()))));
	}

	/**
	 * Return whether there is nothing to do.
	 * @return {@code true} when every wanted tag is there, and no former one
	 */
	public boolean none() {
		return this.changed.isEmpty() && this.removed.isEmpty();
	}

}
