package io.chalice.local.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a library adds to a cold start.
 *
 * @param name the file name of its jar, or who else the classes are from
 * @param classes how many of its classes are loaded before the first response
 * @param milliseconds the time from the class before to each of its classes: for finding,
 * reading and checking it, and for what ran meanwhile
 */
public record LibraryCost(String name, int classes, double milliseconds) {

	LibraryCost plus(double more) {
		return new LibraryCost(this.name, this.classes + 1, this.milliseconds + more);
	}

	LibraryCost scaled(double factor) {
		return new LibraryCost(this.name, this.classes, this.milliseconds * factor);
	}

	Map<String, Object> json() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("name", this.name);
		json.put("classes", this.classes);
		json.put("ms", RoundedFigure.of(this.milliseconds, 1));
		return json;
	}

}
