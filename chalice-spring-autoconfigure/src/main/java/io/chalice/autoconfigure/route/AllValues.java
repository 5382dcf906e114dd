package io.chalice.autoconfigure.route;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import io.chalice.MultiValues;

/**
 * Fills a parameter with all that a request has in one place.
 */
final class AllValues {

	private AllValues() {
	}

	/**
	 * Return what makes a type of all values.
	 * @param place where the values are
	 * @param type the parameter's type
	 * @param first whether a map of texts has each name's first value, rather than the
	 * last
	 * @return the source, or {@code null} when the type is none for all values
	 */
	static @Nullable ArgumentSource of(ArgumentPlace place, ResolvableType type, boolean first) {
		Function<MultiValues, Object> shape = shape(type, first);
		return (shape != null) ? (request) -> shape.apply(place.all(request)) : null;
	}

	static boolean isForAll(ResolvableType type) {
		return shape(type, false) != null;
	}

	private static @Nullable Function<MultiValues, Object> shape(ResolvableType type, boolean first) {
		Class<?> raw = type.resolve(Object.class);
		if (raw == MultiValues.class) {
			return (values) -> values;
		}
		if (raw == MultiValueMap.class && isText(type.getGeneric(0)) && isText(type.getGeneric(1))) {
			return AllValues::multiValueMap;
		}
		if (raw != Map.class || !isText(type.getGeneric(0))) {
			return null;
		}
		ResolvableType value = type.getGeneric(1);
		if (value.resolve() == List.class && isText(value.getGeneric(0))) {
			return MultiValues::asLists;
		}
		if (!isText(value)) {
			return null;
		}
		return first ? AllValues::firstOnes : (values) -> values;
	}

	private static boolean isText(ResolvableType type) {
		Class<?> raw = type.resolve(String.class);
		return raw == String.class || raw == Object.class;
	}

	private static MultiValueMap<String, String> multiValueMap(MultiValues values) {
		MultiValueMap<String, String> map = new LinkedMultiValueMap<>();
		values.asLists().forEach((name, all) -> map.put(name, new ArrayList<>(all)));
		return map;
	}

	private static Map<String, String> firstOnes(MultiValues values) {
		Map<String, String> map = new LinkedHashMap<>();
		values.asLists().forEach((name, all) -> map.put(name, all.get(0)));
		return map;
	}

	static Map<String, List<String>> lists(Map<String, String> values) {
		Map<String, List<String>> lists = new LinkedHashMap<>();
		values.forEach((name, value) -> lists.put(name, List.of(value)));
		return lists;
	}

	static MultiValues both(MultiValues some, MultiValues others) {
		if (others.isEmpty()) {
			return some;
		}
		Map<String, List<String>> lists = new LinkedHashMap<>();
		List.of(some, others)
			.forEach((values) -> values.asLists()
				.forEach((name, all) -> lists.computeIfAbsent(name, (key) -> new ArrayList<>()).addAll(all)));
		return MultiValues.ofParameters(lists);
	}

}
