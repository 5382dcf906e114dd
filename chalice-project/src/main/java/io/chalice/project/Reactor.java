package io.chalice.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The projects that Maven builds together.
 */
final class Reactor {

	private Reactor() {
	}

	/**
	 * Return the outermost project that, through its modules, leads to a project.
	 * @param directory a project's directory
	 * @return the directory of the outermost project, itself without one
	 */
	static Path root(Path directory) {
		Path root = directory;
		for (Path parent = root.getParent(); parent != null; parent = parent.getParent()) {
			Path pom = parent.resolve(Pom.FILE);
			if (Files.isRegularFile(pom) && lists(Pom.read(pom), root)) {
				root = parent;
			}
		}
		return root;
	}

	private static boolean lists(Pom pom, Path directory) {
		return pom.modules()
			.stream()
			.map((module) -> pom.directory().resolve(module).normalize())
			.anyMatch((module) -> module.equals(directory) || module.equals(directory.resolve(Pom.FILE)));
	}

	/**
	 * Return all files that a project's dependencies are written down in.
	 * @param project the project
	 * @return the {@code pom.xml} of the project, its parents and all modules of its
	 * root, in order
	 */
	static Set<Path> poms(Project project) {
		Set<Path> poms = new TreeSet<>();
		PomHierarchy.of(project.directory().resolve(Pom.FILE)).poms().forEach((pom) -> poms.add(pom.file()));
		addModules(project.root(), poms);
		return poms;
	}

	/**
	 * Return whether modules use other modules' tests, which must then be compiled.
	 * @param project the project
	 * @return {@code true} when a dependency on tests is written down anywhere
	 */
	static boolean usesTestJars(Project project) {
		return poms(project).stream().anyMatch((pom) -> Pom.read(pom).dependsOnTests());
	}

	/**
	 * Return the modules that a project is made of, directly or through others.
	 * @param project the project
	 * @return the {@code pom.xml} of each of them, without the project's own, in order
	 */
	static Set<Path> upstream(Project project) {
		Map<String, Path> modules = new HashMap<>();
		poms(project).forEach((pom) -> {
			String artifactId = Pom.read(pom).text("artifactId");
			if (artifactId != null) {
				modules.put(artifactId, pom);
			}
		});
		Path own = project.directory().resolve(Pom.FILE);
		Set<Path> upstream = new TreeSet<>();
		Deque<Path> open = new ArrayDeque<>(List.of(own));
		while (!open.isEmpty()) {
			PomHierarchy.of(open.pop())
				.poms()
				.stream()
				.flatMap((pom) -> pom.dependencies().stream().map(Pom.Declared::artifactId))
				.map(modules::get)
				.filter((pom) -> pom != null && !pom.equals(own) && upstream.add(pom))
				.forEach(open::push);
		}
		return upstream;
	}

	private static void addModules(Path directory, Set<Path> poms) {
		Path file = directory.toString().endsWith(".xml") ? directory : directory.resolve(Pom.FILE);
		if (!Files.isRegularFile(file)) {
			return;
		}
		Pom pom = Pom.read(file);
		poms.add(pom.file());
		pom.modules().forEach((module) -> addModules(pom.directory().resolve(module).normalize(), poms));
	}

}
