package io.chalice.conformance.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.chalice.conformance.suite.CaseHeader;
import io.chalice.conformance.suite.CaseRequest;

/**
 * The lines of a request's head, put together by name.
 */
final class RequestLines {

	private RequestLines() {
	}

	/** Names as they were sent first, each with all its values. */
	static Map<String, List<String>> asSent(CaseRequest request) {
		Map<String, String> spelling = new LinkedHashMap<>();
		Map<String, List<String>> lines = new LinkedHashMap<>();
		lines.put("Host", new ArrayList<>(List.of("api.example.com")));
		for (CaseHeader line : request.lines()) {
			String name = spelling.computeIfAbsent(line.name().toLowerCase(Locale.ROOT), (lower) -> line.name());
			lines.computeIfAbsent(name, (key) -> new ArrayList<>()).add(line.value());
		}
		return lines;
	}

	/** Names in lower case, each with its values in one line, but without cookies. */
	static Map<String, String> joined(CaseRequest request) {
		Map<String, String> lines = new LinkedHashMap<>();
		asSent(request).forEach((name, values) -> {
			if (!"cookie".equalsIgnoreCase(name)) {
				lines.put(name.toLowerCase(Locale.ROOT), String.join(",", values));
			}
		});
		return lines;
	}

	static List<String> cookies(CaseRequest request) {
		return request.lines()
			.stream()
			.filter((line) -> "cookie".equalsIgnoreCase(line.name()))
			.flatMap((line) -> List.of(line.value().split("; ")).stream())
			.toList();
	}

	static Optional<String> contentType(CaseRequest request) {
		return request.lines()
			.stream()
			.filter((line) -> "content-type".equalsIgnoreCase(line.name()))
			.map((line) -> line.value().split(";")[0].strip().toLowerCase(Locale.ROOT))
			.findFirst();
	}

	static <T> Map<String, T> last(Map<String, List<T>> lists) {
		Map<String, T> last = new LinkedHashMap<>();
		lists.forEach((name, list) -> last.put(name, list.get(list.size() - 1)));
		return last;
	}

}
