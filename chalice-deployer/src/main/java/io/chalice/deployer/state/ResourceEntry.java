package io.chalice.deployer.state;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A resource that was deployed.
 *
 * @param name its name in the application, such as {@code api_handler}
 * @param type its type, such as {@code lambda_function}
 * @param fields what is known of it, such as {@code lambda_arn}
 */
public record ResourceEntry(String name, String type, Map<String, String> fields) {

	public ResourceEntry {
		fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
	}

	/**
	 * Return a field.
	 * @param field its name
	 * @return its value, or {@code null}
	 */
	public @Nullable String get(String field) {
		return this.fields.get(field);
	}

	/**
	 * Add what became known.
	 * @param later an entry of the same name
	 * @return both entries' fields, the later ones first
	 */
	ResourceEntry merged(ResourceEntry later) {
		Map<String, String> merged = new LinkedHashMap<>(this.fields);
		merged.putAll(later.fields);
		return new ResourceEntry(this.name, later.type, merged);
	}

}
