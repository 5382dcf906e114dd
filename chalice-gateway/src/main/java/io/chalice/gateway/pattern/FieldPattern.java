package io.chalice.gateway.pattern;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

import org.jspecify.annotations.Nullable;

/**
 * What a pattern wants of a field: that all of some fields within it match, that one of
 * several patterns does, or that its value is one of several.
 */
@FunctionalInterface
interface FieldPattern {

	/**
	 * Return whether a field matches.
	 * @param value its value
	 * @param present whether there is such a field
	 * @return whether it does
	 */
	boolean matches(@Nullable Object value, boolean present);

	static FieldPattern all(Map<String, FieldPattern> fields, List<FieldPattern> also) {
		return (value, present) -> {
			for (FieldPattern pattern : also) {
				if (!pattern.matches(value, present)) {
					return false;
				}
			}
			if (value instanceof List<?> list && !fields.isEmpty()) {
				return list.stream().anyMatch((element) -> allOf(fields, element));
			}
			return allOf(fields, value);
		};
	}

	private static boolean allOf(Map<String, FieldPattern> fields, @Nullable Object value) {
		Map<?, ?> object = (value instanceof Map<?, ?> map) ? map : Map.of();
		for (Entry<String, FieldPattern> field : fields.entrySet()) {
			if (!field.getValue().matches(object.get(field.getKey()), object.containsKey(field.getKey()))) {
				return false;
			}
		}
		return true;
	}

	static FieldPattern any(List<FieldPattern> patterns) {
		return (value, present) -> patterns.stream().anyMatch((pattern) -> pattern.matches(value, present));
	}

	/**
	 * Want a value. One of a list is enough.
	 * @param wanted what is wanted of a value
	 * @return the pattern
	 */
	static FieldPattern value(ValuePattern wanted) {
		return (value, present) -> {
			if (!present) {
				return false;
			}
			if (value instanceof List<?> list) {
				return list.stream().anyMatch(wanted::matches);
			}
			return wanted.matches(value);
		};
	}

	/**
	 * Want a field to be there, or not. An object is none: only its own fields are.
	 * @param wanted whether it is wanted
	 * @return the pattern
	 */
	static FieldPattern exists(boolean wanted) {
		return (value, present) -> (present && !(value instanceof Map)) == wanted;
	}

}
