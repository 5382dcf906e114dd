package io.chalice.policy.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Condition keys with the values they may have, and how a policy writes them.
 */
final class ConditionKeys {

	// keys of which a request has several values
	private static final Set<String> SEVERAL = Set.of("kms:ResourceAliases", "aws:TagKeys");

	// keys that are known of every request: it has the value, or none
	private static final Set<String> KNOWN = Set.of("kms:RequestAlias", "kms:ResourceAliases", "kms:ViaService",
			"iam:PassedToService");

	private ConditionKeys() {
	}

	/**
	 * Chooses the operators.
	 * @param keys the keys with their values, which may have wildcards
	 * @return the conditions of a statement
	 */
	static SortedMap<String, SortedMap<String, List<String>>> conditions(Map<String, SortedSet<String>> keys) {
		SortedMap<String, SortedMap<String, List<String>>> conditions = new TreeMap<>();
		keys.forEach((key, values) -> {
			boolean pattern = values.stream().anyMatch((value) -> value.contains("*") || value.contains("?"));
			String operator = (SEVERAL.contains(key) ? "ForAnyValue:" : "") + (pattern ? "StringLike" : "StringEquals");
			conditions.computeIfAbsent(operator, (unused) -> new TreeMap<>()).put(key, List.copyOf(values));
		});
		return conditions;
	}

	/**
	 * Says whether conditions hold for a request. Of most keys nothing is known before
	 * AWS has the request.
	 * @param conditions the conditions of a statement
	 * @param request what the request has, as conditions that ask for it
	 * @param unknown whether a condition holds on a key of which nothing is known
	 * @return true when all hold
	 */
	static boolean hold(Map<String, SortedMap<String, List<String>>> conditions,
			Map<String, SortedMap<String, List<String>>> request, boolean unknown) {
		SortedMap<String, SortedMap<String, List<String>>> known = new TreeMap<>();
		boolean holds = true;
		for (Map.Entry<String, SortedMap<String, List<String>>> operator : conditions.entrySet()) {
			for (Map.Entry<String, List<String>> key : operator.getValue().entrySet()) {
				if (KNOWN.stream().anyMatch(key.getKey()::equalsIgnoreCase)) {
					known.computeIfAbsent(operator.getKey(), (unused) -> new TreeMap<>())
						.put(key.getKey(), key.getValue());
				}
				else {
					holds &= unknown;
				}
			}
		}
		return holds && cover(known, request);
	}

	/**
	 * Says whether conditions hold whenever others hold. Conditions that allow more are
	 * those that are not there, or have the values of the others among their own.
	 * @param wide the conditions that may ask for less
	 * @param narrow the other conditions
	 * @return true when nothing is kept out by the wider ones that the narrower let in
	 */
	static boolean cover(Map<String, SortedMap<String, List<String>>> wide,
			Map<String, SortedMap<String, List<String>>> narrow) {
		return wide.entrySet()
			.stream()
			.allMatch((operator) -> operator.getValue()
				.entrySet()
				.stream()
				.allMatch((key) -> narrow.entrySet()
					.stream()
					.anyMatch((other) -> covers(operator.getKey(), key, other.getKey(), other.getValue()))));
	}

	private static boolean covers(String operator, Map.Entry<String, List<String>> key, String other,
			SortedMap<String, List<String>> keys) {
		boolean equal = operator.equals(other) || like(operator).equals(like(other)) && !like(other).equals(other);
		List<String> values = new ArrayList<>();
		keys.forEach((name, all) -> {
			if (name.equalsIgnoreCase(key.getKey())) {
				values.addAll(all);
			}
		});
		return equal && !values.isEmpty() && values.stream()
			.allMatch((value) -> key.getValue().stream().anyMatch((one) -> covers(operator, one, value)));
	}

	private static boolean covers(String operator, String wide, String narrow) {
		return (operator.endsWith("Like") && !operator.contains("Not")) ? WildcardMatcher.covers(wide, narrow)
				: wide.equals(narrow);
	}

	private static String like(String operator) {
		return operator.replace("StringEquals", "StringLike").replace("ArnEquals", "ArnLike");
	}

	/**
	 * Writes conditions for a reader.
	 * @param conditions operators with their keys and values
	 * @return all in one line, empty without conditions
	 */
	static String describe(SortedMap<String, SortedMap<String, List<String>>> conditions) {
		List<String> all = new ArrayList<>();
		conditions.forEach((operator, keys) -> keys.forEach((key, values) -> all.add("%s %s %s".formatted(key,
				operator.equals("StringEquals") ? "is" : operator, String.join(" or ", new TreeSet<>(values))))));
		return String.join(" and ", all);
	}

}
