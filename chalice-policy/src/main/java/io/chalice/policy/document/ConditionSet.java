package io.chalice.policy.document;

import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * The conditions of a statement before their operators are chosen.
 *
 * @param keys condition keys with the values that each may have
 */
record ConditionSet(SortedMap<String, SortedSet<String>> keys) {

	static ConditionSet of(SortedMap<String, String> values) {
		SortedMap<String, SortedSet<String>> keys = new TreeMap<>();
		values.forEach((key, value) -> keys.put(key, new TreeSet<>(Set.of(value))));
		return new ConditionSet(keys);
	}

	/**
	 * Says what holds when one of two sets holds, if one set can say it.
	 * @param other the other conditions
	 * @return the conditions, or null unless they differ in the values of one key
	 */
	@Nullable ConditionSet union(ConditionSet other) {
		if (this.keys.isEmpty() || !this.keys.keySet().equals(other.keys.keySet())) {
			return null;
		}
		SortedMap<String, SortedSet<String>> both = new TreeMap<>();
		int differences = 0;
		for (String key : this.keys.keySet()) {
			SortedSet<String> values = new TreeSet<>(this.keys.getOrDefault(key, new TreeSet<>()));
			differences += values.equals(other.keys.get(key)) ? 0 : 1;
			values.addAll(other.keys.getOrDefault(key, new TreeSet<>()));
			both.put(key, values);
		}
		return (differences > 1) ? null : new ConditionSet(both);
	}

}
