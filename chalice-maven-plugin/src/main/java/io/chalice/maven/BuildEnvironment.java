package io.chalice.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;

/**
 * How this Maven was called, for the Maven that builds the package: what was said to one
 * holds for the other.
 *
 * @param offline whether nothing is downloaded
 * @param profiles the profiles that are active
 * @param properties what was defined on the command line
 * @param localRepository where artifacts are kept
 * @param settings the user's settings
 */
record BuildEnvironment(boolean offline, List<String> profiles, Map<String, String> properties, Path localRepository,
		Optional<Path> settings) {

	BuildEnvironment {
		profiles = List.copyOf(profiles);
		properties = Map.copyOf(properties);
	}

	static BuildEnvironment of(MavenSession session) {
		MavenExecutionRequest request = session.getRequest();
		Properties defined = session.getUserProperties();
		Map<String, String> properties = new HashMap<>();
		defined.stringPropertyNames().forEach((name) -> properties.put(name, defined.getProperty(name)));
		return new BuildEnvironment(session.isOffline(), request.getActiveProfiles(), properties,
				Path.of(session.getLocalRepository().getBasedir()),
				Optional.ofNullable(request.getUserSettingsFile()).map((file) -> file.toPath().toAbsolutePath()));
	}

	/**
	 * Add this to an environment. A word with a blank in it cannot be passed on: Maven's
	 * script splits there.
	 * @param environment the variables of this process
	 * @return the variables of the Maven that is called
	 */
	Map<String, String> addTo(Map<String, String> environment) {
		List<String> definitions = new ArrayList<>();
		new TreeMap<>(this.properties).forEach((name, value) -> definitions.add("-D%s=%s".formatted(name, value)));
		String repository = "-Dmaven.repo.local=" + this.localRepository;
		List<String> arguments = new ArrayList<>(definitions);
		if (this.offline) {
			arguments.add("-o");
		}
		this.profiles.forEach((profile) -> arguments.add("-P" + profile));
		if (this.settings.filter(Files::isRegularFile).isPresent()) {
			arguments.add("--settings=" + this.settings.get());
		}
		Map<String, String> extended = new HashMap<>(environment);
		// only Maven 3.9 and newer read the arguments; definitions reach older ones like
		// this
		definitions.add(repository);
		extend(extended, "MAVEN_OPTS", definitions);
		extend(extended, "MAVEN_ARGS", arguments);
		return extended;
	}

	private static void extend(Map<String, String> environment, String variable, List<String> words) {
		List<String> whole = words.stream().filter((word) -> word.chars().noneMatch(Character::isWhitespace)).toList();
		if (!whole.isEmpty()) {
			environment.merge(variable, String.join(" ", whole), (before, more) -> (before + " " + more).strip());
		}
	}

}
