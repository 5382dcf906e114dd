package io.chalice.project.template;

import java.util.ArrayList;
import java.util.List;

/**
 * What of a project is on one machine only, and under no version control.
 */
public final class IgnoredPaths {

	/** What deploys and local runs leave. */
	private static final List<String> OURS = List.of(".chalice/caches/", ".chalice/deployed/", ".chalice/deployments/",
			".chalice/local/");

	private IgnoredPaths() {
	}

	/**
	 * Add what is missing to a {@code .gitignore}.
	 * @param text its text
	 * @return the text with what deploys and local runs leave
	 */
	public static String addTo(String text) {
		List<String> known = text.lines().map((line) -> line.strip().replaceFirst("^/", "")).toList();
		List<String> missing = new ArrayList<>(OURS);
		missing.removeAll(known);
		if (missing.isEmpty() || known.contains(".chalice/") || known.contains(".chalice")) {
			return text;
		}
		String end = text.contains("\r\n") ? "\r\n" : "\n";
		String start = (text.isEmpty() || text.endsWith("\n")) ? text : text + end;
		return start + String.join(end, missing) + end;
	}

}
