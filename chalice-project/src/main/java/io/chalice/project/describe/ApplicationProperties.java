package io.chalice.project.describe;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import io.chalice.model.PropertiesModel;

/**
 * What an application's files say of its properties in one environment, as Spring read
 * them when the application was described. Placeholders in values are left as they are.
 */
public final class ApplicationProperties {

	private final Map<String, String> values = new HashMap<>();

	private final Set<String> withheld = new HashSet<>();

	private final Supplier<PropertiesModel> complete;

	/**
	 * Create properties.
	 * @param model what is remembered of them
	 * @param complete finds them all, with the secrets that are not remembered
	 */
	ApplicationProperties(PropertiesModel model, Supplier<PropertiesModel> complete) {
		add(model);
		model.withheld().forEach((name) -> this.withheld.add(uniform(name)));
		this.complete = complete;
	}

	/**
	 * Create properties.
	 * @param values the values by name
	 * @return properties of which none is a secret
	 */
	public static ApplicationProperties of(Map<String, String> values) {
		PropertiesModel model = new PropertiesModel(values, Set.of(), List.of());
		return new ApplicationProperties(model, () -> model);
	}

	/**
	 * Find a property.
	 * @param name its name in any of the spellings Spring Boot understands
	 * @return its value, placeholders and all
	 */
	public Optional<String> find(String name) {
		String uniform = uniform(name);
		if (this.withheld.contains(uniform)) {
			add(this.complete.get());
			this.withheld.clear();
		}
		return Optional.ofNullable(this.values.get(uniform));
	}

	private void add(PropertiesModel model) {
		model.values().forEach((name, value) -> this.values.put(uniform(name), value));
	}

	// the names come from Spring, which has compared them already
	private static String uniform(String name) {
		return name.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
	}

}
