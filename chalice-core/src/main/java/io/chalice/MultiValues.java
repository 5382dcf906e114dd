package io.chalice;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * An unmodifiable map of names to texts in which a name may have several values: headers
 * or query parameters. As a {@link Map} it shows each name's last value, as API Gateway's
 * single-valued maps do; {@link #all(String)} has them all, in the order they were sent.
 */
public final class MultiValues extends AbstractMap<String, String> {

	private static final MultiValues EMPTY = new MultiValues(Map.of(), false);

	private final Map<String, List<String>> values;

	private final Map<String, String> last;

	/** Names as they are looked up to names as they were sent; null if case matters. */
	private final @Nullable Map<String, String> namesInLowerCase;

	private MultiValues(Map<String, List<String>> values, boolean ignoreCase) {
		Map<String, List<String>> all = new LinkedHashMap<>();
		Map<String, String> last = new LinkedHashMap<>();
		Map<String, String> names = ignoreCase ? new HashMap<>() : null;
		values.forEach((name, list) -> {
			if (!list.isEmpty()) {
				String known = (names != null) ? names.getOrDefault(name.toLowerCase(Locale.ROOT), name) : name;
				all.merge(known, List.copyOf(list), MultiValues::concatenated);
				last.put(known, list.get(list.size() - 1));
				if (names != null) {
					names.put(known.toLowerCase(Locale.ROOT), known);
				}
			}
		});
		this.values = Collections.unmodifiableMap(all);
		this.last = Collections.unmodifiableMap(last);
		this.namesInLowerCase = names;
	}

	private static List<String> concatenated(List<String> first, List<String> second) {
		return Stream.concat(first.stream(), second.stream()).toList();
	}

	/**
	 * Return a map without entries.
	 * @return the empty map
	 */
	public static MultiValues empty() {
		return EMPTY;
	}

	/**
	 * Create a map that finds names whatever their case. A name that comes in several
	 * spellings is one name, spelt as it was first, with the values of all.
	 * @param headers each name's values, in order
	 * @return the headers
	 */
	public static MultiValues ofHeaders(Map<String, List<String>> headers) {
		return new MultiValues(headers, true);
	}

	/**
	 * Create a map that finds names as they were sent.
	 * @param parameters each name's values, in order
	 * @return the query parameters
	 */
	public static MultiValues ofParameters(Map<String, List<String>> parameters) {
		return new MultiValues(parameters, false);
	}

	/**
	 * Return all values of a name.
	 * @param name the name
	 * @return its values in the order they were sent, empty when there are none
	 */
	public List<String> all(String name) {
		String key = (this.namesInLowerCase != null) ? this.namesInLowerCase.get(name.toLowerCase(Locale.ROOT)) : name;
		return (key != null) ? this.values.getOrDefault(key, List.of()) : List.of();
	}

	/**
	 * Return every name with all its values.
	 * @return the unmodifiable map, in the order the names were sent
	 */
	public Map<String, List<String>> asLists() {
		return this.values;
	}

	@Override
	public @Nullable String get(@Nullable Object key) {
		List<String> all = (key instanceof String name) ? all(name) : List.of();
		return all.isEmpty() ? null : all.get(all.size() - 1);
	}

	@Override
	public boolean containsKey(@Nullable Object key) {
		return get(key) != null;
	}

	@Override
	public Set<Entry<String, String>> entrySet() {
		return this.last.entrySet();
	}

}
