package io.chalice.deployer.state;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * A resource that was deployed.
 *
 * @param name its name in the application, such as {@code api_handler}
 * @param type its type, such as {@code lambda_function}
 * @param fields what is known of it, such as {@code lambda_arn}
 * @param settings what the last finished deploy left of it, by name; empty while a deploy
 * changes it, and when that is not known
 */
public record ResourceEntry(String name, String type, Map<String, String> fields, Map<String, String> settings) {

	private static final String FORMER = "/";

	public ResourceEntry {
		fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
		settings = Collections.unmodifiableMap(new TreeMap<>(settings));
	}

	/**
	 * Create an entry of which it is not known what a deploy has left.
	 * @param name its name in the application
	 * @param type its type
	 * @param fields what is known of it
	 */
	public ResourceEntry(String name, String type, Map<String, String> fields) {
		this(name, type, fields, Map.of());
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
	 * Note that the application has another name.
	 * @param from its name until now
	 * @param to its name from now on, which it may have had before
	 * @return the entry, under a name that says as what the resource was deployed
	 */
	ResourceEntry renamed(String from, String to) {
		String former = former().orElse(from);
		String plain = this.name.substring(this.name.indexOf(FORMER) + 1);
		return new ResourceEntry(former.equals(to) ? plain : former + FORMER + plain, this.type, this.fields,
				this.settings);
	}

	/**
	 * Note that a resource was deployed when the application had another name.
	 * @param application the name it had
	 * @return the entry, under a name that says so
	 */
	public ResourceEntry formerly(String application) {
		return new ResourceEntry(application + FORMER + this.name, this.type, this.fields, this.settings);
	}

	/**
	 * Return as what application the resource was deployed.
	 * @return its former name, or empty when that is the name it has
	 */
	public Optional<String> former() {
		int end = this.name.indexOf(FORMER);
		return (end > 0) ? Optional.of(this.name.substring(0, end)) : Optional.empty();
	}

	/**
	 * Add what became known.
	 * @param later an entry of the same name
	 * @return both entries' fields, the later ones first, and the later settings if any
	 */
	ResourceEntry merged(ResourceEntry later) {
		Map<String, String> merged = new LinkedHashMap<>(this.fields);
		merged.putAll(later.fields);
		return new ResourceEntry(this.name, later.type, merged,
				later.settings.isEmpty() ? this.settings : later.settings);
	}

	/**
	 * Note what a deploy has left.
	 * @param settings values by name, empty when that is not known any more
	 * @return the entry with them
	 */
	public ResourceEntry settled(Map<String, String> settings) {
		return new ResourceEntry(this.name, this.type, this.fields, settings);
	}

}
