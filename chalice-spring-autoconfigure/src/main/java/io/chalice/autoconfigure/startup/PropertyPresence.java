package io.chalice.autoconfigure.startup;

import java.util.Locale;
import java.util.Set;

import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;

/**
 * Tells whether anybody but the function adapter and this framework sets properties of a
 * group, in whatever way Spring Boot lets them be written.
 */
final class PropertyPresence {

	/** Sets what the adapter or the framework always sets, or has no names of its own. */
	private static final Set<String> OWN = Set.of("configurationProperties", "commandLineArgs", "chaliceLambdaDefaults",
			"chaliceDefaults", DeferredRandomSource.NAME);

	/** Variables of the framework that are no properties. */
	private static final String[] VARIABLES = { "CHALICE_AOT_", "CHALICE_CACHE_" };

	private final ConfigurableEnvironment environment;

	PropertyPresence(ConfigurableEnvironment environment) {
		this.environment = environment;
	}

	/**
	 * Return whether a property of the group is set.
	 * @param group the group's name, as in {@code spring.main}
	 * @return {@code true} if one is, or may be
	 */
	boolean isSet(String group) {
		String uniform = uniform(group);
		for (PropertySource<?> source : this.environment.getPropertySources()) {
			if (!OWN.contains(source.getName()) && isSet(source, uniform, group.charAt(0))) {
				return true;
			}
		}
		return false;
	}

	private static boolean isSet(PropertySource<?> source, String uniform, char first) {
		if (!(source instanceof EnumerablePropertySource<?> known)) {
			return true;
		}
		for (String name : known.getPropertyNames()) {
			if (!name.isEmpty() && Character.toLowerCase(name.charAt(0)) == first && uniform(name).startsWith(uniform)
					&& !isOwn(name)) {
				return true;
			}
		}
		return false;
	}

	private static boolean isOwn(String name) {
		for (String variable : VARIABLES) {
			if (name.startsWith(variable)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Return a name without what may be written differently.
	 * @param name the name of a property or variable
	 * @return its letters and digits, small
	 */
	static String uniform(String name) {
		StringBuilder uniform = new StringBuilder(name.length());
		for (int i = 0; i < name.length(); i++) {
			if (Character.isLetterOrDigit(name.charAt(i))) {
				uniform.append(name.charAt(i));
			}
		}
		return uniform.toString().toLowerCase(Locale.ROOT);
	}

}
