package io.chalice.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an application's own properties say of local mode, for whoever serves it from
 * outside its process. No part of {@link ApplicationModel}: a deployment must not know
 * it.
 *
 * @param apiKeys the API keys that are let in
 * @param stageVariables the stage variables that are passed on
 */
public record LocalModel(List<String> apiKeys, Map<String, String> stageVariables) {

	/** What an application says that says nothing. */
	public static final LocalModel NONE = new LocalModel(List.of(), Map.of());

	private static final JsonMapper mapper = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	public LocalModel {
		apiKeys = List.copyOf(apiKeys);
		stageVariables = Collections.unmodifiableMap(new LinkedHashMap<>(stageVariables));
	}

	/**
	 * Read what {@link #write()} wrote.
	 * @param json the JSON as UTF-8
	 * @return the model
	 * @throws tools.jackson.core.JacksonException when it is none
	 */
	public static LocalModel read(byte[] json) {
		return mapper.readValue(json, LocalModel.class);
	}

	/**
	 * Write the model.
	 * @return its JSON as UTF-8
	 */
	public byte[] write() {
		return mapper.writeValueAsBytes(this);
	}

	/**
	 * Complete what a stage's configuration says: all keys are let in, and a variable
	 * that both name has this model's value.
	 * @param stageKeys the API keys of the stage
	 * @param variables the stage variables of the stage
	 * @return both together
	 */
	public LocalModel over(List<String> stageKeys, Map<String, String> variables) {
		List<String> keys = Stream.concat(stageKeys.stream(), this.apiKeys.stream()).distinct().toList();
		Map<String, String> all = new LinkedHashMap<>(variables);
		all.putAll(this.stageVariables);
		return new LocalModel(keys, all);
	}

}
