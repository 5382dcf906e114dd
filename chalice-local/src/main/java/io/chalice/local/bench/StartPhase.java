package io.chalice.local.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A part of a cold start.
 *
 * @param name its name in every output
 * @param share how much of the cold start it is, between 0 and 1
 * @param classes how many classes are loaded in it
 */
public record StartPhase(String name, double share, int classes) {

	Map<String, Object> json(double total) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("name", this.name);
		json.put("share", RoundedFigure.of(this.share));
		json.put("ms", RoundedFigure.of(this.share * total, 1));
		json.put("classes", this.classes);
		return json;
	}

}
