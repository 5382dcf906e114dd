package io.chalice.gateway.pattern;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What a pattern wants of one value.
 */
@FunctionalInterface
interface ValuePattern {

	boolean matches(@Nullable Object value);

	static ValuePattern equal(@Nullable Object wanted) {
		if (wanted instanceof Number number) {
			BigDecimal decimal = decimal(number);
			return (value) -> value instanceof Number other && decimal(other).compareTo(decimal) == 0;
		}
		return (value) -> Objects.equals(value, wanted);
	}

	static ValuePattern equalIgnoringCase(String wanted) {
		return (value) -> value instanceof String text && text.equalsIgnoreCase(wanted);
	}

	static ValuePattern prefix(String prefix) {
		return (value) -> value instanceof String text && text.startsWith(prefix);
	}

	static ValuePattern suffix(String suffix) {
		return (value) -> value instanceof String text && text.endsWith(suffix);
	}

	static ValuePattern none(List<?> unwanted) {
		List<ValuePattern> patterns = unwanted.stream().map(ValuePattern::equal).toList();
		return (value) -> patterns.stream().noneMatch((pattern) -> pattern.matches(value));
	}

	static ValuePattern all(List<ValuePattern> patterns) {
		return (value) -> patterns.stream().allMatch((pattern) -> pattern.matches(value));
	}

	static @Nullable ValuePattern compared(String operator, Number bound) {
		BigDecimal decimal = decimal(bound);
		return switch (operator) {
			case "=" -> equal(bound);
			case "<" -> (value) -> value instanceof Number number && decimal(number).compareTo(decimal) < 0;
			case "<=" -> (value) -> value instanceof Number number && decimal(number).compareTo(decimal) <= 0;
			case ">" -> (value) -> value instanceof Number number && decimal(number).compareTo(decimal) > 0;
			case ">=" -> (value) -> value instanceof Number number && decimal(number).compareTo(decimal) >= 0;
			default -> null;
		};
	}

	private static BigDecimal decimal(Number number) {
		return new BigDecimal(number.toString());
	}

}
