package io.chalice.project.maven;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

import org.apache.maven.model.Profile;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.DefaultSettingsBuilderFactory;
import org.apache.maven.settings.building.DefaultSettingsBuildingRequest;
import org.apache.maven.settings.building.SettingsBuildingException;
import org.apache.maven.settings.building.SettingsProblem;
import org.jspecify.annotations.Nullable;

import io.chalice.project.file.ContentFingerprint;

/**
 * How Maven is set up where a project is: its options, and the user's and the
 * installation's {@code settings.xml}.
 */
public final class MavenSettings {

	private final MavenOptions options;

	private final Map<String, String> environment;

	private @Nullable Settings settings;

	private MavenSettings(MavenOptions options, Map<String, String> environment) {
		this.options = options;
		this.environment = Map.copyOf(environment);
	}

	/**
	 * Find the settings. Nothing is read yet.
	 * @param directory the directory of a project, or any other
	 * @param environment the environment variables that Maven gets
	 * @return the settings
	 */
	public static MavenSettings of(Path directory, Map<String, String> environment) {
		return new MavenSettings(MavenOptions.of(directory.toAbsolutePath().normalize(), environment), environment);
	}

	/**
	 * Return the user's local repository.
	 * @return that of {@code -Dmaven.repo.local}, of the settings, or the usual one
	 * @throws MalformedPomException when a {@code settings.xml} cannot be read
	 */
	public Path localRepository() {
		String option = this.options.property("maven.repo.local");
		String configured = (option != null) ? option : settings().getLocalRepository();
		return (configured != null && !configured.isBlank()) ? Path.of(configured.strip()).toAbsolutePath()
				: Path.of(System.getProperty("user.home"), ".m2", "repository");
	}

	MavenOptions options() {
		return this.options;
	}

	boolean isOffline() {
		return this.options.isOffline() || settings().isOffline();
	}

	List<Profile> profiles() {
		return settings().getProfiles().stream().map((profile) -> new SettingsProfile(profile).toModel()).toList();
	}

	List<String> activeProfiles() {
		return Stream.concat(settings().getActiveProfiles().stream(), this.options.activeProfiles().stream()).toList();
	}

	/**
	 * Return what Maven's own JVM would have as system properties.
	 * @return the properties, the environment among them as {@code env.NAME}
	 */
	Properties systemProperties() {
		Properties properties = new Properties();
		properties.putAll(System.getProperties());
		properties.putAll(this.options.systemProperties());
		this.environment.forEach((name, value) -> properties.setProperty("env." + name, value));
		return properties;
	}

	/**
	 * Return the files that are read.
	 * @return the files, whether or not they exist
	 */
	List<Path> files() {
		Path global = globalSettings();
		return (global != null) ? List.of(global, this.options.userSettings()) : List.of(this.options.userSettings());
	}

	/**
	 * Begin the fingerprint of something that is made by these settings.
	 * @return the fingerprint of options, files and JDK
	 */
	public ContentFingerprint fingerprint() {
		ContentFingerprint fingerprint = new ContentFingerprint().add(System.getProperty("java.version"),
				System.getProperty("os.name"));
		this.options.words().forEach(fingerprint::add);
		files().forEach(fingerprint::addContent);
		return fingerprint;
	}

	Settings settings() {
		if (this.settings == null) {
			this.settings = build();
		}
		return this.settings;
	}

	private Settings build() {
		Path global = globalSettings();
		File globalFile = (global != null) ? global.toFile() : null;
		DefaultSettingsBuildingRequest request = new DefaultSettingsBuildingRequest();
		request.setGlobalSettingsFile(globalFile);
		request.setUserSettingsFile(this.options.userSettings().toFile());
		request.setSystemProperties(systemProperties());
		request.setUserProperties(this.options.userProperties());
		try {
			return new DefaultSettingsBuilderFactory().newInstance().build(request).getEffectiveSettings();
		}
		catch (SettingsBuildingException ex) {
			SettingsProblem problem = ex.getProblems().get(0);
			throw new MalformedPomException(Path.of(problem.getSource()), problem.getLineNumber(),
					problem.getColumnNumber(), problem.getMessage());
		}
	}

	private @Nullable Path globalSettings() {
		Path configured = this.options.globalSettings();
		return (configured != null) ? configured
				: home().map((home) -> home.resolve("conf/settings.xml"))
					.filter(Files::isRegularFile)
					.findFirst()
					.orElse(null);
	}

	private Stream<Path> home() {
		Stream<Path> configured = Stream.of("MAVEN_HOME", "M2_HOME")
			.map((variable) -> this.environment.getOrDefault(variable, ""))
			.filter((home) -> !home.isBlank())
			.map(Path::of);
		Stream<Path> onPath = Stream.of(this.environment.getOrDefault("PATH", "").split(File.pathSeparator))
			.filter((directory) -> !directory.isBlank())
			.map((directory) -> Path.of(directory, "mvn"))
			.filter(Files::isRegularFile)
			.map(MavenSettings::homeOf);
		return Stream.concat(configured, onPath);
	}

	// mvn is in the bin directory, and what is on the PATH may be a link to it
	private static Path homeOf(Path executable) {
		try {
			return executable.toRealPath().resolveSibling("..").normalize();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + executable, ex);
		}
	}

}
