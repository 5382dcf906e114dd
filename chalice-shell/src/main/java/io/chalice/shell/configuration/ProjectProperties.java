package io.chalice.shell.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.AbstractEnvironment;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.DefaultResourceLoader;

/**
 * What the configuration of a project says in a stage, read from its sources. Of this
 * process's own variables and properties nothing is seen.
 */
public final class ProjectProperties {

	private final ConfigurableEnvironment environment = new AbstractEnvironment() {
	};

	private ProjectProperties(String stage) {
		this.environment.setIgnoreUnresolvableNestedPlaceholders(true);
		this.environment.getPropertySources()
			.addFirst(new MapPropertySource("stage",
					Map.of(AbstractEnvironment.ACTIVE_PROFILES_PROPERTY_NAME, stage, "spring.config.location",
							"optional:classpath:/,optional:classpath:/config/", "spring.config.on-not-found",
							"ignore")));
	}

	/**
	 * Read a project's configuration.
	 * @param resources the directory of its resources
	 * @param stage the stage, which is the active profile
	 * @return its properties
	 * @throws RuntimeException what Spring Boot throws when it cannot be read
	 */
	public static ProjectProperties of(Path resources, String stage) {
		ProjectProperties properties = new ProjectProperties(stage);
		if (!isConfigured(resources) && !isConfigured(resources.resolve("config"))) {
			// Spring Boot takes its time to find nothing
			return properties;
		}
		try (ProjectResources loader = new ProjectResources(resources.toUri().toURL())) {
			ConfigDataEnvironmentPostProcessor.applyTo(properties.environment, new DefaultResourceLoader(loader), null);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + resources, ex);
		}
		ConfigurationPropertySources.attach(properties.environment);
		return properties;
	}

	private static boolean isConfigured(Path directory) {
		String[] names = directory.toFile().list((parent, name) -> name.startsWith("application"));
		return names != null && names.length > 0;
	}

	/**
	 * Find a property.
	 * @param name its name
	 * @return its value, unless it depends on a variable
	 */
	public Optional<String> find(String name) {
		return Optional.ofNullable(this.environment.getProperty(name)).filter((value) -> !value.contains("${"));
	}

	/**
	 * Finds the project's files, and of this program only what Spring Boot looks up.
	 */
	private static final class ProjectResources extends URLClassLoader {

		ProjectResources(URL resources) {
			super(new URL[] { resources }, ProjectProperties.class.getClassLoader());
		}

		@Override
		public @Nullable URL getResource(String name) {
			URL own = findResource(name);
			return (own == null && name.startsWith("META-INF/")) ? super.getResource(name) : own;
		}

	}

}
