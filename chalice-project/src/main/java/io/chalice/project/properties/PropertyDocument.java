package io.chalice.project.properties;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A part of a file of properties that counts as a whole or not at all.
 *
 * @param values the properties by their uniform names
 */
record PropertyDocument(Map<String, String> values) {

	PropertyDocument {
		values = new LinkedHashMap<>(values);
	}

	Optional<String> value(String name) {
		return Optional.ofNullable(this.values.get(PropertyName.uniform(name)));
	}

	/**
	 * Return the values of a list, written with commas or one by one.
	 * @param name the property's name
	 * @return the values in order
	 */
	List<String> list(String name) {
		List<String> list = new ArrayList<>();
		value(name).ifPresent((text) -> {
			for (String element : text.split(",")) {
				if (!element.isBlank()) {
					list.add(element.strip());
				}
			}
		});
		for (int i = 0; value(name + "[" + i + "]").isPresent(); i++) {
			list.add(value(name + "[" + i + "]").orElseThrow().strip());
		}
		return list;
	}

	/**
	 * Return whether the document counts.
	 * @param profiles the active profiles
	 * @return {@code true} unless it is for other profiles, or for a cloud platform, of
	 * which Lambda is none
	 */
	boolean isActive(Set<String> profiles) {
		List<String> wanted = list("spring.config.activate.on-profile");
		return value("spring.config.activate.on-cloud-platform").isEmpty() && (wanted.isEmpty()
				|| wanted.stream().anyMatch((expression) -> new ProfileExpression(expression).matches(profiles)));
	}

}
