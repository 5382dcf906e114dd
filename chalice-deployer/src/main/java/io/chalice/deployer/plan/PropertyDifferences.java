package io.chalice.deployer.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * Collects the properties that would be different.
 */
public final class PropertyDifferences {

	private final List<PlannedChange.Difference> differences = new ArrayList<>();

	/**
	 * Compare a property.
	 * @param property its name
	 * @param before its value now, or {@code null}
	 * @param after its value then, or {@code null}
	 * @return this
	 */
	public PropertyDifferences compare(String property, @Nullable Object before, @Nullable Object after) {
		if (!Objects.equals(before, after)) {
			this.differences.add(new PlannedChange.Difference(property, text(before), text(after)));
		}
		return this;
	}

	/**
	 * Add a difference that was found elsewhere.
	 * @param difference the difference
	 */
	public void add(PlannedChange.Difference difference) {
		this.differences.add(difference);
	}

	/**
	 * Add what is known to be different.
	 * @param kind what it is
	 * @param property its name
	 * @param before its value now, or {@code null} when there is none
	 * @param after its value then, or {@code null} when there is none
	 * @return this
	 */
	public PropertyDifferences add(PlannedChange.Kind kind, String property, @Nullable String before,
			@Nullable String after) {
		this.differences.add(new PlannedChange.Difference(kind, property, before, after));
		return this;
	}

	/**
	 * Compare values by key, without showing them: they may be secret.
	 * @param kind what they are
	 * @param before the values now
	 * @param after the values then
	 * @return this
	 */
	public PropertyDifferences compareKeys(PlannedChange.Kind kind, Map<String, String> before,
			Map<String, String> after) {
		Set<String> keys = new TreeSet<>(before.keySet());
		keys.addAll(after.keySet());
		for (String key : keys) {
			if (!Objects.equals(before.get(key), after.get(key))) {
				add(kind, key, before.containsKey(key) ? "(set)" : null, after.containsKey(key) ? "(changed)" : null);
			}
		}
		return this;
	}

	private static @Nullable String text(@Nullable Object value) {
		return (value != null) ? value.toString() : null;
	}

	/**
	 * Return what would happen to a resource that is there.
	 * @return nothing without a difference
	 */
	public PlannedChange.Action action() {
		return none() ? PlannedChange.Action.NONE : PlannedChange.Action.UPDATE;
	}

	/**
	 * Return what is different.
	 * @return the differences, in order of comparison
	 */
	public List<PlannedChange.Difference> list() {
		return List.copyOf(this.differences);
	}

	/**
	 * Return whether nothing is different.
	 * @return {@code true} without differences
	 */
	public boolean none() {
		return this.differences.isEmpty();
	}

}
