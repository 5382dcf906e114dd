package io.chalice.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.chalice.project.file.CachedText;
import io.chalice.project.file.ContentFingerprint;

/**
 * Knows whether a project's classes are those that Maven would make now. Only of projects
 * whose build does nothing that is not known here.
 */
final class CompiledClasses {

	private final Path classes;

	private final boolean plain;

	private final CachedText made;

	/**
	 * Look at what the classes are made of.
	 * @param sources the project's code
	 * @param project the project
	 * @param jdk what Maven runs on
	 * @param maven the Maven
	 */
	CompiledClasses(ProjectSources sources, Project project, Jdk jdk, Maven maven) {
		this.classes = project.classes();
		this.plain = sources.plainJava() && sources.plainResources();
		ContentFingerprint key = new ContentFingerprint().add(jdk.toString()).addStamp(maven.executable());
		List.of("MAVEN_OPTS", "MAVEN_ARGS")
			.forEach((variable) -> key.add(variable, maven.environment().getOrDefault(variable, "")));
		sources.buildFiles().stream().sorted().forEach(key::addContent);
		List<Path> places = new ArrayList<>(List.of(sources.java(), sources.resources()));
		places.addAll(sources.otherModules());
		places.forEach((place) -> addStamps(place, key));
		this.made = new CachedText(project.workDirectory().resolve("compiled"), key.hex());
	}

	/**
	 * Return whether there is nothing to compile.
	 * @return {@code true} if nothing has changed since {@link #remember()}
	 */
	boolean isCurrent() {
		return this.plain && Files.isDirectory(this.classes) && state().equals(this.made.read());
	}

	/**
	 * Remember that Maven has made the classes of what was looked at.
	 */
	void remember() {
		this.made.write(state());
	}

	private String state() {
		ContentFingerprint state = new ContentFingerprint();
		addStamps(this.classes, state);
		return state.hex();
	}

	private static void addStamps(Path directory, ContentFingerprint fingerprint) {
		if (!Files.isDirectory(directory)) {
			return;
		}
		try (Stream<Path> files = Files.walk(directory)) {
			files.filter(Files::isRegularFile).sorted().forEach(fingerprint::addStamp);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + directory, ex);
		}
	}

}
