package io.chalice.gateway;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Header lines, found whatever their case, kept in their order and their case.
 *
 * @param lines the lines
 */
public record Headers(List<Header> lines) {

	public Headers {
		lines = List.copyOf(lines);
	}

	/**
	 * Return the last value of a header: the one that API Gateway takes where it can take
	 * only one.
	 * @param name the header's name
	 * @return the value
	 */
	public Optional<String> last(String name) {
		List<String> all = all(name);
		return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
	}

	/**
	 * Return all values of a header.
	 * @param name the header's name
	 * @return the values in order
	 */
	public List<String> all(String name) {
		return this.lines.stream().filter((line) -> line.name().equalsIgnoreCase(name)).map(Header::value).toList();
	}

	/**
	 * Return whether there is a header.
	 * @param name the header's name
	 * @return {@code true} if there is at least one line
	 */
	public boolean has(String name) {
		return this.lines.stream().anyMatch((line) -> line.name().equalsIgnoreCase(name));
	}

	/**
	 * Group the lines by name. Names that differ in case only are one header, spelled as
	 * in its first line.
	 * @return each header's values, in order
	 */
	public Map<String, List<String>> grouped() {
		Map<String, String> spelling = new LinkedHashMap<>();
		Map<String, List<String>> grouped = new LinkedHashMap<>();
		for (Header line : this.lines) {
			String name = spelling.computeIfAbsent(line.name().toLowerCase(Locale.ROOT), (key) -> line.name());
			grouped.computeIfAbsent(name, (key) -> new ArrayList<>()).add(line.value());
		}
		return grouped;
	}

}
