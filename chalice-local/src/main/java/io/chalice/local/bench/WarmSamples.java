package io.chalice.local.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a function that has started answers.
 *
 * @param p50 how long half of its answers take at most, in milliseconds
 * @param p99 how long all but one in a hundred take at most
 * @param megabytes the most memory its process has had in use
 */
public record WarmSamples(double p50, double p99, long megabytes) {

	Map<String, Object> json() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("p50", RoundedFigure.of(this.p50));
		json.put("p99", RoundedFigure.of(this.p99));
		return json;
	}

}
