package io.chalice.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.chalice.project.file.CachedText;
import io.chalice.project.file.ContentFingerprint;
import io.chalice.project.maven.MavenModels;

/**
 * Knows whether a project's jar is the one that Maven would make now. Only of projects
 * whose build does nothing that is not known here, and depends on nothing that is not
 * looked at here.
 */
final class JarCondition {

	/** A property of a filtered file that comes from the environment. */
	private static final List<String> ENVIRONMENT = List.of("@env.", "${env.");

	private static final String CONFIGURATION = "application";

	private static final String SNAPSHOT = "-SNAPSHOT";

	private final Project project;

	private final boolean plain;

	private final CachedText made;

	/**
	 * Look at what the jar is made of.
	 * @param sources the project's code
	 * @param project the project
	 * @param jdk what Maven runs on
	 * @param maven the Maven
	 * @param models what reads the project's files
	 */
	JarCondition(ProjectSources sources, Project project, Jdk jdk, Maven maven, MavenModels models) {
		this.project = project;
		this.plain = sources.plainJar() && sources.otherModules().isEmpty() && models.isLasting(project.pom())
				&& !asksTheEnvironment(sources.resources());
		ContentFingerprint key = models.settings()
			.fingerprint()
			.add(jdk.toString())
			.addStamp(jdk.home().resolve("release"))
			.addStamp(maven.executable())
			.addContent(project.root().resolve(".mvn/extensions.xml"));
		List.of("MAVEN_OPTS", "MAVEN_ARGS")
			.forEach((variable) -> key.add(variable, maven.environment().getOrDefault(variable, "")));
		sources.buildFiles().stream().sorted().forEach(key::addContent);
		key.addTree(sources.java()).addTree(sources.resources());
		this.made = new CachedText(project.workDirectory().resolve("packaged"), key.hex());
	}

	private static boolean asksTheEnvironment(Path resources) {
		if (!Files.isDirectory(resources)) {
			return false;
		}
		try (Stream<Path> files = Files.walk(resources)) {
			return files.filter(Files::isRegularFile)
				.filter((file) -> String.valueOf(file.getFileName()).startsWith(CONFIGURATION))
				.anyMatch(JarCondition::namesVariable);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + resources, ex);
		}
	}

	private static boolean namesVariable(Path file) {
		try {
			String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
			return ENVIRONMENT.stream().anyMatch(text::contains);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + file, ex);
		}
	}

	/**
	 * Return whether there is nothing to build.
	 * @param classPath what the project runs with
	 * @return {@code true} if nothing has changed since {@link #remember}
	 */
	boolean isCurrent(List<Path> classPath) {
		return this.plain && Files.isRegularFile(this.project.jar())
				&& classPath.stream().noneMatch(JarCondition::mayBeUpdated)
				&& state(classPath).equals(this.made.read());
	}

	// Maven looks every day whether there is a newer one
	private static boolean mayBeUpdated(Path file) {
		Path directory = file.toAbsolutePath().resolveSibling("");
		if (!String.valueOf(directory.getFileName()).endsWith(SNAPSHOT) || !Files.isDirectory(directory)) {
			return false;
		}
		try (Stream<Path> files = Files.list(directory)) {
			return files.map((each) -> String.valueOf(each.getFileName()))
				.anyMatch((name) -> name.startsWith("maven-metadata-") && name.endsWith(".xml")
						&& !name.equals("maven-metadata-local.xml"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + directory, ex);
		}
	}

	/**
	 * Remember that Maven has made the jar of what was looked at.
	 * @param classPath what the project runs with
	 */
	void remember(List<Path> classPath) {
		this.made.write(state(classPath));
	}

	private String state(List<Path> classPath) {
		return BuiltProject.files(this.project, classPath).hex();
	}

}
