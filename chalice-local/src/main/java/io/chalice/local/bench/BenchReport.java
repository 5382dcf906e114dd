package io.chalice.local.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that was measured.
 *
 * @param subject what was measured
 * @param machine by which machine
 * @param plan how often
 * @param variants the figures, those first of what a deploy would upload
 */
public record BenchReport(BenchSubject subject, BenchMachine machine, BenchPlan plan, List<VariantFigures> variants) {

	/** Changes when a name or a unit does; further names may be added. */
	static final int FORMAT = 1;

	public BenchReport {
		variants = List.copyOf(variants);
	}

	/**
	 * Return the report for programs.
	 * @return maps, lists, texts, numbers and booleans
	 */
	public Map<String, Object> json() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("format", FORMAT);
		json.putAll(this.subject.json());
		json.put("machine", this.machine.json());
		json.put("runs", this.plan.runs());
		json.put("warm_requests", this.plan.requests());
		json.put("variants", this.variants.stream().map(VariantFigures::json).toList());
		return json;
	}

}
