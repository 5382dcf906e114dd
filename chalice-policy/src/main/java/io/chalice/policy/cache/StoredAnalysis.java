package io.chalice.policy.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.chalice.policy.analysis.PolicyAnalysis;
import io.chalice.policy.analysis.ValueLookup;
import io.chalice.policy.explain.AnalysisWarning;
import io.chalice.policy.explain.Grant;
import io.chalice.policy.explain.GrantReason;

/**
 * An analysis as lines of text, with the lookups it rests on.
 */
final class StoredAnalysis {

	private static final String END = "end";

	private StoredAnalysis() {
	}

	static List<String> write(PolicyAnalysis analysis, List<RecordingLookup> lookups) {
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < lookups.size(); i++) {
			for (Map.Entry<String, Optional<String>> answer : new TreeMap<>(lookups.get(i).answers()).entrySet()) {
				lines.add(TsvLine.line("lookup", "" + i, answer.getKey(), answer.getValue().isPresent() ? "known" : "",
						answer.getValue().orElse("")));
			}
		}
		analysis.operations().forEach((operation) -> lines.add(TsvLine.line("operation", operation)));
		for (Grant grant : analysis.grants()) {
			List<String> conditions = new ArrayList<>();
			grant.conditions().forEach((key, value) -> conditions.addAll(List.of(key, value)));
			lines.add(TsvLine.line("grant", grant.action(), grant.resource(), TsvLine.list(conditions)));
			for (GrantReason reason : grant.reasons()) {
				lines.add(TsvLine.line("reason", reason.operation(), reason.location(), TsvLine.list(reason.chain()),
						TsvLine.list(reason.origins())));
			}
		}
		for (AnalysisWarning warning : analysis.warnings()) {
			lines.add(TsvLine.line("warning", warning.kind().name(), warning.subject(), warning.message()));
		}
		lines.add(END);
		return lines;
	}

	static @Nullable PolicyAnalysis read(List<String> lines, List<? extends ValueLookup> lookups) {
		if (lines.isEmpty() || !lines.get(lines.size() - 1).equals(END)) {
			return null;
		}
		List<String> operations = new ArrayList<>();
		List<Grant> grants = new ArrayList<>();
		List<GrantReason> reasons = new ArrayList<>();
		List<AnalysisWarning> warnings = new ArrayList<>();
		for (String line : lines) {
			List<String> cells = TsvLine.parse(line);
			switch (cells.get(0)) {
				case "lookup" -> {
					String now = lookups.get(Integer.parseInt(cells.get(1))).find(cells.get(2));
					String then = cells.get(3).isEmpty() ? null : cells.get(4);
					if (!Objects.equals(now, then)) {
						return null;
					}
				}
				case "operation" -> operations.add(cells.get(1));
				case "grant" -> {
					reasons = new ArrayList<>();
					grants.add(grant(cells, reasons));
				}
				case "reason" -> {
					reasons.add(new GrantReason(cells.get(1), cells.get(2), TsvLine.list(cells.get(3)),
							TsvLine.list(cells.get(4))));
					Grant grant = grants.remove(grants.size() - 1);
					grants.add(new Grant(grant.action(), grant.resource(), grant.conditions(), reasons));
				}
				case "warning" -> warnings
					.add(new AnalysisWarning(AnalysisWarning.Kind.valueOf(cells.get(1)), cells.get(2), cells.get(3)));
				default -> {
				}
			}
		}
		return new PolicyAnalysis(operations, grants, warnings);
	}

	private static Grant grant(List<String> cells, List<GrantReason> reasons) {
		TreeMap<String, String> conditions = new TreeMap<>();
		List<String> pairs = TsvLine.list(cells.get(3));
		for (int i = 0; i + 1 < pairs.size(); i += 2) {
			conditions.put(pairs.get(i), pairs.get(i + 1));
		}
		return new Grant(cells.get(1), cells.get(2), conditions, reasons);
	}

}
