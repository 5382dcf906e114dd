package io.chalice.local.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How a function starts.
 *
 * @param name its resource name
 * @param event what its first event was
 * @param cold from the start of its process to its first answer, in milliseconds
 * @param init the part of it until it asked for an event
 * @param request the part of it for the first event
 * @param processor processor time of its process until then, in milliseconds; 0 when
 * unknown
 * @param status the status of the response, 0 when the answer is no HTTP response
 */
public record FunctionFigures(String name, BenchEvent event, SampleSpread cold, SampleSpread init, SampleSpread request,
		SampleSpread processor, int status) {

	static FunctionFigures of(BenchTarget target, List<StartSample> samples) {
		return new FunctionFigures(target.name(), target.event(), spread(samples, StartSample::total),
				spread(samples, StartSample::init), spread(samples, StartSample::request),
				spread(samples, StartSample::processor), samples.get(0).status());
	}

	private static SampleSpread spread(List<StartSample> samples, ToDoubleFunction<StartSample> figure) {
		return SampleSpread.of(samples.stream().map(figure::applyAsDouble).toList());
	}

	Map<String, Object> json() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("name", this.name);
		json.put("event", this.event.description());
		json.put("calls_application", this.event.userCode());
		json.put("status", this.status);
		json.put("cold_ms", this.cold.json());
		json.put("init_ms", this.init.json());
		json.put("first_request_ms", this.request.json());
		json.put("processor_ms", this.processor.json());
		return json;
	}

}
