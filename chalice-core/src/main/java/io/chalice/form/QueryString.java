package io.chalice.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Query strings, decoded as form data: {@code +} is a space. What is not an escape stays
 * as it is.
 */
public final class QueryString {

	private QueryString() {
	}

	/**
	 * Parse a query string.
	 * @param raw the query string without its question mark
	 * @return each parameter's decoded values, in the order they were sent
	 */
	public static Map<String, List<String>> parse(String raw) {
		Map<String, List<String>> parameters = new LinkedHashMap<>();
		for (String pair : raw.split("&")) {
			if (!pair.isEmpty()) {
				int equals = pair.indexOf('=');
				String name = (equals < 0) ? pair : pair.substring(0, equals);
				String value = (equals < 0) ? "" : pair.substring(equals + 1);
				parameters.computeIfAbsent(decode(name), (key) -> new ArrayList<>()).add(decode(value));
			}
		}
		return parameters;
	}

	private static String decode(String text) {
		return PercentDecoding.decode(text.replace('+', ' '));
	}

}
