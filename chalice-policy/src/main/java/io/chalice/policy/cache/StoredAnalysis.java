package io.chalice.policy.cache;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.chalice.policy.analysis.PolicyAnalysis;
import io.chalice.policy.analysis.ValueLookup;
import io.chalice.policy.explain.AnalysisWarning;
import io.chalice.policy.explain.Grant;
import io.chalice.policy.explain.GrantReason;
import io.chalice.policy.json.JsonReader;
import io.chalice.policy.json.JsonSyntaxException;
import io.chalice.policy.json.JsonWriter;

/**
 * An analysis as JSON, with the lookups it rests on.
 */
final class StoredAnalysis {

	private StoredAnalysis() {
	}

	static String write(PolicyAnalysis analysis, List<RecordingLookup> lookups) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("lookups", lookups.stream().map(StoredAnalysis::answers).toList());
		json.put("operations", analysis.operations());
		json.put("grants", analysis.grants().stream().map(StoredAnalysis::json).toList());
		json.put("warnings",
				analysis.warnings()
					.stream()
					.map((warning) -> List.of(warning.kind().name(), warning.subject(), warning.message()))
					.toList());
		return JsonWriter.compact(json);
	}

	private static Map<String, @Nullable Object> answers(RecordingLookup lookup) {
		Map<String, @Nullable Object> answers = new TreeMap<>();
		// what answers may be a secret, and this goes to a file
		lookup.answers().forEach((name, answer) -> answers.put(name, answer.map(StoredAnalysis::hash).orElse(null)));
		return answers;
	}

	private static Map<String, Object> json(Grant grant) {
		return Map.of("action", grant.action(), "resource", grant.resource(), "conditions", grant.conditions(),
				"reasons", grant.reasons().stream().map(StoredAnalysis::json).toList());
	}

	private static Map<String, Object> json(GrantReason reason) {
		return Map.of("operation", reason.operation(), "location", reason.location(), "chain", reason.chain(),
				"origins", reason.origins());
	}

	/**
	 * Reads an analysis.
	 * @param json what was written
	 * @param lookups what the lookups would find now
	 * @return the analysis, or null when they find something else, or it was not written
	 * to its end
	 */
	static @Nullable PolicyAnalysis read(String json, List<? extends ValueLookup> lookups) {
		try {
			Map<?, ?> read = map(new JsonReader(json).read());
			if (!read.containsKey("warnings")) {
				return null;
			}
			List<?> answers = list(read, "lookups");
			for (int i = 0; i < answers.size(); i++) {
				if (!isSame(map(answers.get(i)), lookups.get(i))) {
					return null;
				}
			}
			return new PolicyAnalysis(texts(read, "operations"),
					list(read, "grants").stream().map((grant) -> grant(map(grant))).toList(),
					list(read, "warnings").stream().map(StoredAnalysis::warning).toList());
		}
		catch (JsonSyntaxException ex) {
			return null;
		}
	}

	private static boolean isSame(Map<?, ?> answers, ValueLookup lookup) {
		return answers.entrySet().stream().allMatch((answer) -> {
			String now = lookup.find(String.valueOf(answer.getKey()));
			return Objects.equals((now != null) ? hash(now) : null,
					(answer.getValue() != JsonReader.NULL) ? answer.getValue() : null);
		});
	}

	private static String hash(String answer) {
		return ContentHash.of(List.of(List.of(answer)));
	}

	private static Grant grant(Map<?, ?> json) {
		TreeMap<String, String> conditions = new TreeMap<>();
		map(json.get("conditions")).forEach((key, value) -> conditions.put(String.valueOf(key), String.valueOf(value)));
		List<GrantReason> reasons = new ArrayList<>();
		for (Object reason : list(json, "reasons")) {
			Map<?, ?> one = map(reason);
			reasons.add(new GrantReason(text(one, "operation"), text(one, "location"), texts(one, "chain"),
					texts(one, "origins")));
		}
		return new Grant(text(json, "action"), text(json, "resource"), conditions, reasons);
	}

	private static AnalysisWarning warning(Object json) {
		List<?> parts = (List<?>) json;
		return new AnalysisWarning(AnalysisWarning.Kind.valueOf(String.valueOf(parts.get(0))),
				String.valueOf(parts.get(1)), String.valueOf(parts.get(2)));
	}

	private static Map<?, ?> map(@Nullable Object json) {
		return (json instanceof Map<?, ?> map) ? map : Map.of();
	}

	private static List<?> list(Map<?, ?> json, String name) {
		return (json.get(name) instanceof List<?> list) ? list : List.of();
	}

	private static List<String> texts(Map<?, ?> json, String name) {
		return list(json, name).stream().map(String::valueOf).toList();
	}

	private static String text(Map<?, ?> json, String name) {
		return String.valueOf(json.get(name));
	}

}
