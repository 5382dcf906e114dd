package io.chalice.project.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The JVM of a Maven that builds one application: it ends before it would have become
 * fast, so that it only compiles quickly, and collects garbage with one thread. That
 * takes a third off a build of a few seconds.
 */
public final class MavenJvm {

	private static final String OPTIONS = "MAVEN_OPTS";

	/** What is in them, or in files that they name, a JVM may not want to hear twice. */
	private static final Set<String> JAVA_OPTIONS = Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

	/** Each option, and what somebody says who has chosen otherwise. */
	private static final Map<String, Pattern> OWN = Map.of("-XX:TieredStopAtLevel=1", Pattern.compile("Tiered"),
			"-XX:+UseSerialGC", Pattern.compile("-XX:[+-]Use\\w*GC\\b"));

	private static final Pattern FILE = Pattern.compile("^@|^-XX:(Flags|VMOptionsFile)=");

	private MavenJvm() {
	}

	/**
	 * Add the options to those of an environment.
	 * @param directory the directory of the project
	 * @param environment the environment of whoever asked for the build
	 * @return the environment with the options that it says nothing else about, first in
	 * {@code MAVEN_OPTS}; the same where they may come from places that are not read
	 */
	public static Map<String, String> environment(Path directory, Map<String, String> environment) {
		return environment(directory, environment, scripts(environment));
	}

	static Map<String, String> environment(Path directory, Map<String, String> environment, List<Path> scripts) {
		List<String> words = MavenOptions.of(directory, environment).words();
		if (JAVA_OPTIONS.stream().anyMatch(environment::containsKey) || scripts.stream().anyMatch(Files::exists)
				|| words.stream().anyMatch((word) -> FILE.matcher(word).find())) {
			return environment;
		}
		String own = OWN.entrySet()
			.stream()
			.filter((option) -> words.stream().noneMatch((word) -> option.getValue().matcher(word).find()))
			.map(Map.Entry::getKey)
			.sorted()
			.collect(Collectors.joining(" "));
		Map<String, String> extended = new LinkedHashMap<>(environment);
		extended.merge(OPTIONS, own, (given, options) -> (options + " " + given).strip());
		return extended;
	}

	/**
	 * Return the scripts that Maven runs before it starts Java, and that may set any
	 * variable.
	 * @param environment the environment of Maven
	 * @return the files, which need not exist
	 */
	public static List<Path> scripts(Map<String, String> environment) {
		Path home = Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")));
		return List.of(Path.of("/usr/local/etc/mavenrc"), Path.of("/etc/mavenrc"), home.resolve(".mavenrc"),
				home.resolve("mavenrc_pre.cmd"));
	}

}
