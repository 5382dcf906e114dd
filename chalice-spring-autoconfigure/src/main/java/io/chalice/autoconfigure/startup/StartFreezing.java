package io.chalice.autoconfigure.startup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;

/**
 * Tells whether a package can hold what Spring Boot reads at each start: only when every
 * property comes from files in the package itself, or from where each start asks anyway,
 * and nobody but Spring Boot and this framework has a say in it.
 */
final class StartFreezing {

	/** Made anew at each start. */
	private static final Set<String> LIVE = Set.of("configurationProperties", "chaliceAdapterArguments",
			"systemProperties", "systemEnvironment", "random", "chaliceLambdaDefaults", "chaliceDefaults",
			"applicationInfo");

	/** How Spring Boot names what it read from the class path. */
	private static final String FILE = "Config resource 'class path resource [";

	private static final String IMPORTS = "spring.config.";

	private static final String ACTIVATION = "spring.config.activate.";

	private final ConfigurableEnvironment environment;

	private final Map<String, String> conditions;

	StartFreezing(ConfigurableEnvironment environment, Map<String, String> conditions) {
		this.environment = environment;
		this.conditions = conditions;
	}

	/**
	 * Return the record.
	 * @param logging how the application logs, or {@code null} when Spring Boot sets that
	 * up
	 * @return the record, or {@code null} when the package cannot hold one
	 */
	@Nullable StartRecord freeze(@Nullable LogSettings logging) {
		if (StartConditions.areForeign(this.conditions)
				|| !Arrays.equals(this.environment.getDefaultProfiles(), new String[] { "default" })) {
			return null;
		}
		List<FrozenSource> sources = new ArrayList<>();
		for (PropertySource<?> source : this.environment.getPropertySources()) {
			FrozenSource frozen = isFile(source) ? FrozenSource.of((OriginTrackedMapPropertySource) source) : null;
			if (frozen != null) {
				sources.add(frozen);
			}
			else if (!LIVE.contains(source.getName())) {
				return null;
			}
		}
		return new StartRecord(List.of(this.environment.getActiveProfiles()), this.conditions, sources, logging);
	}

	private static boolean isFile(PropertySource<?> source) {
		return source instanceof OriginTrackedMapPropertySource file && file.getName().startsWith(FILE)
				&& Arrays.stream(file.getPropertyNames()).noneMatch(StartFreezing::importsOthers);
	}

	private static boolean importsOthers(String property) {
		return property.startsWith(IMPORTS) && !property.startsWith(ACTIVATION);
	}

}
