package io.chalice.autoconfigure.describe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.env.AbstractEnvironment;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

import io.chalice.model.PropertiesModel;

/**
 * What an application's files say of its properties, as Spring has read them: profiles,
 * groups, documents and imports have had their effect. The variables and system
 * properties of this process are left out, and placeholders are left as they are: each
 * function has variables of its own, and its region is not known here.
 */
final class ConfiguredProperties {

	private static final Set<String> OF_THE_PROCESS = Set.of(
			StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
			StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME, "applicationInfo");

	/** How the names of what this framework adds begin. */
	private static final String OURS = "chalice";

	private ConfiguredProperties() {
	}

	static PropertiesModel of(ConfigurableEnvironment environment) {
		Map<ConfigurationPropertyName, Object> known = new LinkedHashMap<>();
		Map<String, String> values = new LinkedHashMap<>();
		Set<String> imports = new TreeSet<>();
		String[] profiles = environment.getActiveProfiles();
		if (profiles.length > 0) {
			// with groups and included ones, whoever named them
			add(AbstractEnvironment.ACTIVE_PROFILES_PROPERTY_NAME, String.join(",", profiles), known, values);
		}
		for (PropertySource<?> source : environment.getPropertySources()) {
			if (source instanceof EnumerablePropertySource<?> files && !OF_THE_PROCESS.contains(source.getName())
					&& !source.getName().startsWith(OURS)) {
				for (String name : files.getPropertyNames()) {
					add(name, files.getProperty(name), known, values);
				}
				SkippedImports.add(files, imports);
			}
		}
		return new PropertiesModel(values, Set.of(), List.copyOf(imports));
	}

	// the first one of a name wins, however it is spelled
	private static void add(String name, @Nullable Object value, Map<ConfigurationPropertyName, Object> known,
			Map<String, String> values) {
		if (value != null && known.putIfAbsent(ConfigurationPropertyName.adapt(name, '.'), value) == null) {
			values.put(name, value.toString());
		}
	}

}
