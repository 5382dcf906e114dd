package io.chalice.gateway.pattern;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Reads an event pattern, and says what is wrong with it.
 */
final class PatternReader {

	private static final String OPERATORS = "anything-but, equals-ignore-case, exists, numeric, prefix and suffix";

	private final String json;

	PatternReader(String json) {
		this.json = json;
	}

	FieldPattern fields(Map<?, ?> tree) {
		if (tree.isEmpty()) {
			throw wrong("it has an object without fields, which would match nothing");
		}
		Map<String, FieldPattern> fields = new LinkedHashMap<>();
		List<FieldPattern> also = new ArrayList<>();
		tree.forEach((key, value) -> {
			String name = String.valueOf(key);
			if ("$or".equals(name)) {
				also.add(alternatives(value));
			}
			else {
				fields.put(name, field(name, value));
			}
		});
		return FieldPattern.all(fields, also);
	}

	private FieldPattern alternatives(@Nullable Object value) {
		if (!(value instanceof List<?> list) || list.size() < 2) {
			throw wrong("$or takes a list of at least two patterns");
		}
		List<FieldPattern> patterns = new ArrayList<>();
		for (Object element : list) {
			if (!(element instanceof Map<?, ?> tree)) {
				throw wrong("$or takes a list of patterns, each an object");
			}
			patterns.add(fields(tree));
		}
		return FieldPattern.any(patterns);
	}

	private FieldPattern field(String name, @Nullable Object value) {
		if (value instanceof Map<?, ?> tree) {
			return fields(tree);
		}
		if (!(value instanceof List<?> list)) {
			throw wrong("'%s' takes a list of values, such as [\"a\"], or an object".formatted(name));
		}
		if (list.isEmpty()) {
			throw wrong("'%s' has an empty list, which would match nothing".formatted(name));
		}
		return FieldPattern.any(list.stream().map((element) -> element(name, element)).toList());
	}

	private FieldPattern element(String name, @Nullable Object element) {
		if (element instanceof List) {
			throw wrong("'%s' has a list within its list".formatted(name));
		}
		if (!(element instanceof Map<?, ?> operator)) {
			return FieldPattern.value(ValuePattern.equal(element));
		}
		if (operator.size() != 1) {
			throw wrong(
					"'%s' has an object with %d operators in its list: it takes one".formatted(name, operator.size()));
		}
		return operator(name, String.valueOf(operator.keySet().iterator().next()), operator.values().iterator().next());
	}

	private FieldPattern operator(String name, String operator, @Nullable Object operand) {
		return switch (operator) {
			case "exists" -> FieldPattern.exists(flag(name, operand));
			case "prefix" -> FieldPattern.value(ValuePattern.prefix(text(name, operator, operand)));
			case "suffix" -> FieldPattern.value(ValuePattern.suffix(text(name, operator, operand)));
			case "equals-ignore-case" ->
				FieldPattern.value(ValuePattern.equalIgnoringCase(text(name, operator, operand)));
			case "anything-but" -> FieldPattern.value(ValuePattern.none(values(name, operand)));
			case "numeric" -> FieldPattern.value(range(name, operand));
			default -> throw wrong("'%s' has the operator '%s'; those that Lambda documents are %s".formatted(name,
					operator, OPERATORS));
		};
	}

	private boolean flag(String name, @Nullable Object operand) {
		if (operand instanceof Boolean flag) {
			return flag;
		}
		throw wrong("exists of '%s' takes true or false".formatted(name));
	}

	private String text(String name, String operator, @Nullable Object operand) {
		if (operand instanceof String text) {
			return text;
		}
		throw wrong("%s of '%s' takes a text".formatted(operator, name));
	}

	private List<?> values(String name, @Nullable Object operand) {
		List<?> values = (operand instanceof List<?> list) ? list : (operand != null) ? List.of(operand) : List.of();
		if (values.isEmpty()
				|| !values.stream().allMatch((value) -> value instanceof String || value instanceof Number)) {
			throw wrong("anything-but of '%s' takes a text, a number or a list of them".formatted(name));
		}
		return values;
	}

	private ValuePattern range(String name, @Nullable Object operand) {
		List<ValuePattern> patterns = new ArrayList<>();
		List<?> list = (operand instanceof List<?> values) ? values : List.of();
		for (int index = 0; index + 1 < list.size(); index += 2) {
			if (list.get(index) instanceof String operator && list.get(index + 1) instanceof Number bound) {
				ValuePattern pattern = ValuePattern.compared(operator, bound);
				if (pattern != null) {
					patterns.add(pattern);
				}
			}
		}
		if (patterns.isEmpty() || list.size() > 4 || patterns.size() * 2 != list.size()) {
			throw wrong(
					"numeric of '%s' takes one or two comparisons, such as [\">\", 0, \"<=\", 100]".formatted(name));
		}
		return ValuePattern.all(patterns);
	}

	private MalformedPatternException wrong(String reason) {
		return new MalformedPatternException(this.json, reason);
	}

}
