package io.chalice.local.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What Lambda costs.
 *
 * @param region the region whose prices these are
 * @param architecture {@code x86_64} or {@code arm64}
 * @param gigabyteSecond the price of a GB-second, in USD
 * @param millionRequests the price of a million requests, in USD
 * @param date when the prices were looked up
 * @param source where
 */
public record LambdaPrice(String region, String architecture, double gigabyteSecond, double millionRequests,
		String date, String source) {

	Map<String, Object> json() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("region", this.region);
		json.put("architecture", this.architecture);
		json.put("gb_second_usd", RoundedFigure.of(this.gigabyteSecond, 10));
		json.put("million_requests_usd", RoundedFigure.of(this.millionRequests, 2));
		json.put("date", this.date);
		json.put("source", this.source);
		return json;
	}

}
