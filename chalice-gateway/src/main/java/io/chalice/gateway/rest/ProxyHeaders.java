package io.chalice.gateway.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.chalice.gateway.Header;

/**
 * Merges the two ways a function can give headers: {@code multiValueHeaders} come first
 * and decide the spelling, a value of {@code headers} is added unless it is there.
 */
final class ProxyHeaders {

	private final Map<String, String> spelling = new LinkedHashMap<>();

	private final Map<String, List<String>> values = new LinkedHashMap<>();

	private ProxyHeaders() {
	}

	/**
	 * Merge headers.
	 * @param single the member {@code headers}
	 * @param multiple the member {@code multiValueHeaders}
	 * @return the header lines, or empty when they are malformed
	 */
	static Optional<List<Header>> of(@Nullable Object single, @Nullable Object multiple) {
		ProxyHeaders headers = new ProxyHeaders();
		if (!headers.addAll(multiple, true) || !headers.addAll(single, false)) {
			return Optional.empty();
		}
		List<Header> lines = new ArrayList<>();
		headers.values.forEach((name, list) -> list
			.forEach((value) -> lines.add(new Header(headers.spelling.getOrDefault(name, name), value))));
		return Optional.of(lines);
	}

	private boolean addAll(@Nullable Object member, boolean lists) {
		if (member == null) {
			return true;
		}
		if (!(member instanceof Map<?, ?> map)) {
			return false;
		}
		for (Map.Entry<?, ?> entry : map.entrySet()) {
			Object value = entry.getValue();
			boolean added = (lists && value instanceof List<?> list)
					? list.stream().allMatch((element) -> add(String.valueOf(entry.getKey()), element, true))
					: !lists && add(String.valueOf(entry.getKey()), value, false);
			if (!added) {
				return false;
			}
		}
		return true;
	}

	private boolean add(String name, @Nullable Object value, boolean again) {
		if (value instanceof Map<?, ?> || value instanceof List<?>) {
			return false;
		}
		if (value == null) {
			return true;
		}
		String lower = name.toLowerCase(Locale.ROOT);
		this.spelling.putIfAbsent(lower, name);
		List<String> list = this.values.computeIfAbsent(lower, (key) -> new ArrayList<>());
		String text = String.valueOf(value);
		if (again || !list.contains(text)) {
			list.add(text);
		}
		return true;
	}

}
