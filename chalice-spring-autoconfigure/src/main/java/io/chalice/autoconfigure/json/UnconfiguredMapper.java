package io.chalice.autoconfigure.json;

import org.springframework.aot.AotDetector;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.core.env.Environment;

/**
 * Tells whether an application's JSON mapper is the one that Spring Boot makes when
 * nothing is configured, without making it. Which beans there are is known only when the
 * application was processed ahead of time; properties and libraries are looked at when it
 * starts, since a function's settings and its layers may have come later.
 */
public final class UnconfiguredMapper {

	/** Is in the package when no bean configures the mapper. */
	static final String MARKER = "META-INF/chalice/unconfigured-mapper";

	/** Names the modules that libraries bring, which Spring Boot's mapper has. */
	static final String MODULES = "META-INF/services/tools.jackson.databind.JacksonModule";

	private static final ConfigurationPropertyName PROPERTIES = ConfigurationPropertyName.of("spring.jackson");

	private UnconfiguredMapper() {
	}

	/**
	 * Return whether nothing configures the mapper.
	 * @param environment the application's settings
	 * @return {@code true} if that is for sure
	 */
	public static boolean isFor(Environment environment) {
		return AotDetector.useGeneratedArtifacts() && isFor(environment, UnconfiguredMapper.class.getClassLoader());
	}

	static boolean isFor(Environment environment, ClassLoader classLoader) {
		return classLoader.getResource(MARKER) != null && classLoader.getResource(MODULES) == null
				&& !hasProperties(environment);
	}

	private static boolean hasProperties(Environment environment) {
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
			if (source.containsDescendantOf(PROPERTIES) != ConfigurationPropertyState.ABSENT) {
				return true;
			}
		}
		return false;
	}

}
