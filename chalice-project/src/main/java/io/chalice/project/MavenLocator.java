package io.chalice.project;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the Maven that a user would run: the project's wrapper, that of
 * {@code MAVEN_HOME}, the one on the {@code PATH}.
 */
final class MavenLocator {

	private static final boolean WINDOWS = File.separatorChar == '\\';

	private final Map<String, String> environment;

	MavenLocator(Map<String, String> environment) {
		this.environment = environment;
	}

	/**
	 * Find Maven.
	 * @param project the project to build
	 * @return the program
	 * @throws MavenNotFoundException when there is none
	 */
	Path find(Project project) {
		return wrapper(project).orElseGet(this::find);
	}

	/**
	 * Find the Maven that is used where there is no project.
	 * @return the program
	 * @throws MavenNotFoundException when there is none
	 */
	Path find() {
		return ofHome().or(() -> onPath(WINDOWS ? "mvn.cmd" : "mvn")).orElseThrow(MavenNotFoundException::new);
	}

	private static Optional<Path> wrapper(Project project) {
		String name = WINDOWS ? "mvnw.cmd" : "mvnw";
		for (Path directory = project.directory(); directory != null; directory = directory.getParent()) {
			Path wrapper = directory.resolve(name);
			if (Files.isRegularFile(wrapper)) {
				return Optional.of(wrapper);
			}
			if (directory.equals(project.root())) {
				break;
			}
		}
		return Optional.empty();
	}

	private Optional<Path> ofHome() {
		return Stream.of("MAVEN_HOME", "M2_HOME")
			.map(this.environment::get)
			.filter((home) -> home != null && !home.isBlank())
			.map((home) -> Path.of(home, "bin", WINDOWS ? "mvn.cmd" : "mvn"))
			.filter(Files::isRegularFile)
			.findFirst();
	}

	/**
	 * Find a program on the {@code PATH}.
	 * @param name the program's file name
	 * @return the first of that name
	 */
	Optional<Path> onPath(String name) {
		return List.of(this.environment.getOrDefault("PATH", "").split(File.pathSeparator))
			.stream()
			.filter((directory) -> !directory.isBlank())
			.map((directory) -> Path.of(directory, name))
			.filter(Files::isRegularFile)
			.findFirst();
	}

}
