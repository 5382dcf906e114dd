package io.chalice.deployer.plan;

import java.util.Map;
import java.util.TreeMap;

/**
 * Which tags have to be set. Tags that others set are left alone.
 *
 * @param before the values there are, of the tags to set
 * @param changed the tags to set
 */
public record Tagging(Map<String, String> before, Map<String, String> changed) {

	/**
	 * Compare tags.
	 * @param observed the tags there are
	 * @param wanted the tags that shall be there
	 * @return what to set
	 */
	public static Tagging of(Map<String, String> observed, Map<String, String> wanted) {
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
		return new Tagging(before, changed);
	}

	/**
	 * Return whether there is nothing to set.
	 * @return {@code true} when every wanted tag is there
	 */
	public boolean none() {
		return this.changed.isEmpty();
	}

}
