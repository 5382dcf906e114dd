package io.chalice.project.configuration;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.chalice.project.json.JsonNode;

/**
 * A whole number.
 *
 * @param minimum the smallest allowed
 * @param maximum the greatest allowed
 * @param choices the only numbers allowed, empty for all between the two
 * @param word what may be written instead of a number and is read as 0, or {@code null}
 */
record IntegerType(int minimum, int maximum, List<Integer> choices, @Nullable String word) implements KeyType<Integer> {

	IntegerType {
		choices = List.copyOf(choices);
	}

	static IntegerType between(int minimum, int maximum) {
		return new IntegerType(minimum, maximum, List.of(), null);
	}

	static IntegerType from(int minimum) {
		return between(minimum, Integer.MAX_VALUE);
	}

	static IntegerType oneOf(Integer... choices) {
		List<Integer> sorted = List.of(choices);
		return new IntegerType(sorted.get(0), sorted.get(sorted.size() - 1), sorted, null);
	}

	/**
	 * Allow a word as well, which is read as 0.
	 * @param text the word
	 * @return the changed copy
	 */
	IntegerType or(String text) {
		return new IntegerType(this.minimum, this.maximum, this.choices, text);
	}

	@Override
	public void check(String name, JsonNode value, ConfigurationProblems problems) {
		if (this.word != null && value.value() instanceof String text) {
			if (!text.equals(this.word)) {
				problems.add(value.position(), "'%s' must be %s, not '%s'".formatted(name, range(), text));
			}
		}
		else if (!(value.value() instanceof Number number)) {
			KeyType.wrongKind(name, "a number", value, problems);
		}
		else if (!isWhole(number)) {
			problems.add(value.position(), "'%s' must be a whole number, not %s".formatted(name, number));
		}
		else if (!isAllowed(new BigInteger(number.toString()))) {
			problems.add(value.position(), "'%s' must be %s, not %s".formatted(name, range(), number));
		}
	}

	private static boolean isWhole(Number number) {
		return number instanceof Integer || number instanceof Long || number instanceof BigInteger;
	}

	private boolean isAllowed(BigInteger number) {
		boolean inRange = number.compareTo(BigInteger.valueOf(this.minimum)) >= 0
				&& number.compareTo(BigInteger.valueOf(this.maximum)) <= 0;
		return inRange && (this.choices.isEmpty() || this.choices.contains(number.intValue()));
	}

	String range() {
		if (!this.choices.isEmpty()) {
			return "one of " + this.choices.stream().map(String::valueOf).collect(Collectors.joining(", "))
					+ ((this.word != null) ? " or \"%s\"".formatted(this.word) : "");
		}
		if (this.maximum == Integer.MAX_VALUE) {
			return "at least " + this.minimum;
		}
		return "between %d and %d".formatted(this.minimum, this.maximum);
	}

	@Override
	public Integer read(JsonNode value) {
		return (value.value() instanceof String) ? 0 : ((Number) Objects.requireNonNull(value.value())).intValue();
	}

	@Override
	public Map<String, Object> schema() {
		Map<String, Object> schema = new LinkedHashMap<>();
		if (this.word != null) {
			List<Object> all = new ArrayList<>(this.choices);
			all.add(this.word);
			schema.put("enum", all);
			return schema;
		}
		schema.put("type", "integer");
		if (!this.choices.isEmpty()) {
			schema.put("enum", this.choices);
			return schema;
		}
		schema.put("minimum", this.minimum);
		if (this.maximum != Integer.MAX_VALUE) {
			schema.put("maximum", this.maximum);
		}
		return schema;
	}

}
