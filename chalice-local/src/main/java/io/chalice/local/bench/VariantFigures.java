package io.chalice.local.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was measured of one way to package an application.
 *
 * @param variant what was measured
 * @param functions how its functions start, the one first that stands for all
 * @param warm how that one answers when it has started
 * @param phases where the time of its start goes
 * @param libraries the libraries that take most of it
 * @param classes how many classes are loaded before its first response
 * @param cost what a million requests cost
 */
public record VariantFigures(BenchVariant variant, List<FunctionFigures> functions, WarmSamples warm,
		List<StartPhase> phases, List<LibraryCost> libraries, int classes, RequestCost cost) {

	public VariantFigures {
		functions = List.copyOf(functions);
		phases = List.copyOf(phases);
		libraries = List.copyOf(libraries);
	}

	/**
	 * Return the function that stands for all.
	 * @return the first
	 */
	public FunctionFigures first() {
		return this.functions.get(0);
	}

	Map<String, Object> json() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("name", this.variant.name());
		json.put("zip_bytes", this.variant.zipBytes());
		json.put("functions", this.functions.stream().map(FunctionFigures::json).toList());
		json.put("warm_ms", this.warm.json());
		json.put("memory_mb", this.warm.megabytes());
		json.put("classes", this.classes);
		double total = first().cold().median();
		json.put("phases", this.phases.stream().map((phase) -> phase.json(total)).toList());
		json.put("libraries", this.libraries.stream().map(LibraryCost::json).toList());
		json.put("million_requests_usd", RoundedFigure.of(this.cost.usd(), 4));
		return json;
	}

}
