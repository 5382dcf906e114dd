package io.chalice.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Tells values that {@link JsonTree} writes as a mapper does that nobody has configured:
 * texts, booleans, finite numbers, and the Java platform's own collections and maps of
 * them.
 */
final class PlainValues {

	/** Deeper is left to the mapper, which says what is wrong with a circle. */
	private static final int DEEPEST = 100;

	private static final String COLLECTIONS = "java.util";

	private PlainValues() {
	}

	static boolean isPlain(@Nullable Object value) {
		return isPlain(value, 0);
	}

	private static boolean isPlain(@Nullable Object value, int depth) {
		if (value == null || value instanceof String || value instanceof Boolean || isPlainNumber(value)) {
			return true;
		}
		if (depth == DEEPEST || !COLLECTIONS.equals(value.getClass().getPackageName())) {
			return false;
		}
		if (value instanceof Map<?, ?> map) {
			return isPlain(map, depth);
		}
		if (!(value instanceof Collection<?> collection)) {
			return false;
		}
		for (Object element : collection) {
			if (!isPlain(element, depth + 1)) {
				return false;
			}
		}
		return true;
	}

	private static boolean isPlain(Map<?, ?> map, int depth) {
		for (Map.Entry<?, ?> entry : map.entrySet()) {
			if (!(entry.getKey() instanceof String) || !isPlain(entry.getValue(), depth + 1)) {
				return false;
			}
		}
		return true;
	}

	// what is not finite is no number in JSON, and classes of users may extend Number
	private static boolean isPlainNumber(Object value) {
		Class<?> type = value.getClass();
		return type == Integer.class || type == Long.class || type == BigDecimal.class || type == BigInteger.class
				|| type == Short.class || type == Byte.class
				|| value instanceof Double number && Double.isFinite(number)
				|| value instanceof Float single && Float.isFinite(single);
	}

}
