package io.chalice.project.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The options that every call of Maven gets without being asked: those of
 * {@code MAVEN_OPTS}, {@code .mvn/jvm.config}, {@code .mvn/maven.config} and
 * {@code MAVEN_ARGS}. The last one counts.
 */
final class MavenOptions {

	private static final Pattern WORD = Pattern.compile("(?:[^\\s\"']+|\"[^\"]*\"|'[^']*')+");

	private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|'([^']*)'");

	private final Properties userProperties = new Properties();

	private final Properties systemProperties = new Properties();

	private final List<String> activeProfiles = new ArrayList<>();

	private final List<String> inactiveProfiles = new ArrayList<>();

	private final List<String> words = new ArrayList<>();

	private final Path directory;

	private @Nullable Path userSettings;

	private @Nullable Path globalSettings;

	private boolean offline;

	private MavenOptions(Path directory) {
		this.directory = directory;
	}

	/**
	 * Collect the options.
	 * @param directory the directory of a project, or any other
	 * @param environment the environment variables
	 * @return the options
	 */
	static MavenOptions of(Path directory, Map<String, String> environment) {
		Path root = root(directory);
		MavenOptions options = new MavenOptions(root);
		options.addJvmOptions(words(environment.getOrDefault("MAVEN_OPTS", "")));
		options.addJvmOptions(words(text(root.resolve(".mvn/jvm.config"))));
		options.addAll(words(text(root.resolve(".mvn/maven.config"))));
		options.addAll(words(environment.getOrDefault("MAVEN_ARGS", "")));
		return options;
	}

	// the directory above that has .mvn is the root of a multi-module build
	private static Path root(Path directory) {
		for (Path above = directory; above != null; above = above.getParent()) {
			if (Files.isDirectory(above.resolve(".mvn"))) {
				return above;
			}
		}
		return directory;
	}

	private static String text(Path file) {
		try {
			return Files.isRegularFile(file) ? Files.readString(file) : "";
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + file, ex);
		}
	}

	private static List<String> words(String text) {
		return WORD.matcher(text).results().map(MatchResult::group).map(MavenOptions::plain).toList();
	}

	private static String plain(String word) {
		return QUOTED.matcher(word)
			.replaceAll((quoted) -> Matcher
				.quoteReplacement((quoted.group(1) != null) ? quoted.group(1) : quoted.group(2)));
	}

	private void addJvmOptions(List<String> more) {
		this.words.addAll(more);
		more.stream()
			.filter((word) -> word.startsWith("-D"))
			.forEach((word) -> addProperty(word.substring(2), this.systemProperties));
	}

	private void addAll(List<String> more) {
		this.words.addAll(more);
		for (Iterator<String> rest = more.iterator(); rest.hasNext();) {
			add(rest.next(), rest);
		}
	}

	private void add(String word, Iterator<String> rest) {
		switch (word) {
			case "-o", "--offline" -> this.offline = true;
			case "-s", "--settings" -> this.userSettings = file(rest);
			case "-gs", "--global-settings" -> this.globalSettings = file(rest);
			case "-P", "--activate-profiles" -> addProfiles(rest.hasNext() ? rest.next() : "");
			case "-D", "--define" -> addProperty(rest.hasNext() ? rest.next() : "", this.userProperties);
			default -> {
				if (word.startsWith("-D")) {
					addProperty(word.substring(2), this.userProperties);
				}
				else if (word.startsWith("-P")) {
					addProfiles(word.substring(2));
				}
				else if (word.startsWith("--settings=")) {
					this.userSettings = this.directory.resolve(word.substring("--settings=".length()));
				}
			}
		}
	}

	private @Nullable Path file(Iterator<String> rest) {
		return rest.hasNext() ? this.directory.resolve(rest.next()) : null;
	}

	private static void addProperty(String definition, Properties properties) {
		int equals = definition.indexOf('=');
		properties.setProperty((equals >= 0) ? definition.substring(0, equals) : definition,
				(equals >= 0) ? definition.substring(equals + 1) : "true");
	}

	private void addProfiles(String list) {
		Stream.of(list.split(",")).map(String::strip).filter((id) -> !id.isEmpty()).forEach((id) -> {
			boolean inactive = id.startsWith("!") || id.startsWith("-");
			(inactive ? this.inactiveProfiles : this.activeProfiles)
				.add((inactive || id.startsWith("+")) ? id.substring(1) : id);
		});
	}

	/**
	 * Return what Maven itself is told.
	 * @return properties that come before what a {@code pom.xml} says
	 */
	Properties userProperties() {
		return this.userProperties;
	}

	/**
	 * Return what Maven's JVM is told.
	 * @return properties that come after what a {@code pom.xml} says
	 */
	Properties systemProperties() {
		return this.systemProperties;
	}

	@Nullable String property(String name) {
		String user = this.userProperties.getProperty(name);
		return (user != null) ? user : this.systemProperties.getProperty(name);
	}

	List<String> activeProfiles() {
		return this.activeProfiles;
	}

	List<String> inactiveProfiles() {
		return this.inactiveProfiles;
	}

	List<String> words() {
		return this.words;
	}

	boolean isOffline() {
		return this.offline;
	}

	/**
	 * Return the user's settings.
	 * @return the file, which need not exist
	 */
	Path userSettings() {
		return (this.userSettings != null) ? this.userSettings
				: Path.of(System.getProperty("user.home"), ".m2", "settings.xml");
	}

	/**
	 * Return the settings of an installation of Maven.
	 * @return the file, or {@code null} for that of the Maven that is used
	 */
	@Nullable Path globalSettings() {
		return this.globalSettings;
	}

}
