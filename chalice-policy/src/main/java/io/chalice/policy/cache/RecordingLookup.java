package io.chalice.policy.cache;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.chalice.policy.analysis.ValueLookup;

/**
 * Remembers what was asked for, so that a result is only used again where the answers are
 * the same.
 */
public final class RecordingLookup implements ValueLookup {

	private final ValueLookup lookup;

	private final Map<String, Optional<String>> answers = new TreeMap<>();

	/**
	 * Creates a recorder.
	 * @param lookup what answers
	 */
	public RecordingLookup(ValueLookup lookup) {
		this.lookup = lookup;
	}

	@Override
	public @Nullable String find(String name) {
		return this.answers.computeIfAbsent(name, (key) -> Optional.ofNullable(this.lookup.find(key))).orElse(null);
	}

	/**
	 * Returns what was asked for.
	 * @return names with their answers
	 */
	public Map<String, Optional<String>> answers() {
		return Map.copyOf(this.answers);
	}

}
