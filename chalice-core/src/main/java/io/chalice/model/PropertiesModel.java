package io.chalice.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the files of an application say of its configuration properties in one
 * environment. No part of {@link ApplicationModel}: it may hold secrets, and is never
 * deployed.
 *
 * @param values the values by name, each as it is written, placeholders and all
 * @param withheld the names of those whose values are not told
 * @param skippedImports what the files import that was not read, since it is elsewhere
 */
public record PropertiesModel(Map<String, String> values, Set<String> withheld, List<String> skippedImports) {

	/** What an application says that says nothing. */
	public static final PropertiesModel NONE = new PropertiesModel(Map.of(), Set.of(), List.of());

	private static final JsonMapper mapper = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	public PropertiesModel {
		values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
		withheld = Set.copyOf(withheld);
		skippedImports = List.copyOf(skippedImports);
	}

	/**
	 * Read what {@link #write()} wrote.
	 * @param json the JSON as UTF-8
	 * @return the model
	 * @throws tools.jackson.core.JacksonException when it is none
	 */
	public static PropertiesModel read(byte[] json) {
		return mapper.readValue(json, PropertiesModel.class);
	}

	/**
	 * Write the model.
	 * @return its JSON as UTF-8
	 */
	public byte[] write() {
		return mapper.writeValueAsBytes(this);
	}

}
