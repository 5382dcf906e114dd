package io.chalice.local.bench;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What several measurements of one figure say.
 *
 * @param median the one in the middle, or the mean of the two there
 * @param min the least
 * @param max the greatest
 */
public record SampleSpread(double median, double min, double max) {

	/**
	 * Summarize measurements.
	 * @param samples at least one
	 * @return what they say
	 */
	static SampleSpread of(Collection<Double> samples) {
		List<Double> sorted = samples.stream().sorted().toList();
		int middle = sorted.size() / 2;
		double median = (sorted.size() % 2 == 1) ? sorted.get(middle)
				: (sorted.get(middle - 1) + sorted.get(middle)) / 2;
		return new SampleSpread(median, sorted.get(0), sorted.get(sorted.size() - 1));
	}

	/**
	 * Return the value below which a share of the measurements lies.
	 * @param samples at least one
	 * @param share between 0 and 1
	 * @return the smallest measurement that is not below the share (nearest rank)
	 */
	static double percentile(Collection<Double> samples, double share) {
		List<Double> sorted = samples.stream().sorted().toList();
		return sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * share) - 1));
	}

	Map<String, Object> json() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("median", RoundedFigure.of(this.median));
		json.put("min", RoundedFigure.of(this.min));
		json.put("max", RoundedFigure.of(this.max));
		return json;
	}

}
