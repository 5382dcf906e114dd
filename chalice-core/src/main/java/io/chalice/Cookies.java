package io.chalice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads {@code Cookie} headers (RFC 6265, section 4.2.1). Values stay as they were sent.
 */
final class Cookies {

	private Cookies() {
	}

	static MultiValues of(List<String> headers) {
		Map<String, List<String>> cookies = new LinkedHashMap<>();
		for (String header : headers) {
			for (String pair : header.split(";")) {
				int equals = pair.indexOf('=');
				String name = pair.substring(0, Math.max(equals, 0)).strip();
				if (!name.isEmpty()) {
					cookies.computeIfAbsent(name, (key) -> new ArrayList<>()).add(pair.substring(equals + 1).strip());
				}
			}
		}
		return MultiValues.ofParameters(cookies);
	}

}
