package io.chalice.project.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * The projects that Maven builds together.
 *
 * @param poms the {@code pom.xml} of the project that is asked for, of its parents on
 * this disk, and of all modules of its root, in order
 */
public record Reactor(Set<Path> poms) {

	/**
	 * Find the projects that are built together with one.
	 * @param directory the directory of the one
	 * @return all of them
	 * @throws MalformedPomException when a {@code pom.xml} is not XML
	 */
	public static Reactor of(Path directory) {
		Set<Path> poms = new TreeSet<>();
		for (Path pom = directory.resolve(RawPom.FILE); pom != null && poms.add(pom);) {
			pom = RawPom.read(pom).parent();
		}
		addModules(root(directory).resolve(RawPom.FILE), poms, new TreeSet<>());
		return new Reactor(poms);
	}

	/**
	 * Return the outermost project that, through its modules, leads to a project.
	 * @param directory a project's directory
	 * @return the directory of the outermost project, itself without one
	 */
	public static Path root(Path directory) {
		Path root = directory;
		for (Path parent = root.getParent(); parent != null; parent = parent.getParent()) {
			Path pom = parent.resolve(RawPom.FILE);
			if (Files.isRegularFile(pom) && RawPom.read(pom).modules().contains(root.resolve(RawPom.FILE))) {
				root = parent;
			}
		}
		return root;
	}

	/**
	 * Return whether a project only holds others together.
	 * @param directory the project's directory
	 * @return {@code true} for the packaging {@code pom}
	 */
	public static boolean isAggregator(Path directory) {
		return "pom".equals(RawPom.read(directory.resolve(RawPom.FILE)).model().getPackaging());
	}

	/**
	 * Return what a project is called, which is never a placeholder.
	 * @param directory the project's directory
	 * @return its artifact id, or {@code null} when it has none
	 */
	public static @Nullable String artifactId(Path directory) {
		return RawPom.read(directory.resolve(RawPom.FILE)).model().getArtifactId();
	}

	private static void addModules(Path pom, Set<Path> poms, Set<Path> seen) {
		if (Files.isRegularFile(pom) && seen.add(pom)) {
			poms.add(pom);
			RawPom.read(pom).modules().forEach((module) -> addModules(module, poms, seen));
		}
	}

	/**
	 * Return the projects by their ids.
	 * @return the {@code pom.xml} of each
	 */
	Map<LibraryId, Path> byId() {
		Map<LibraryId, Path> modules = new LinkedHashMap<>();
		this.poms.forEach((pom) -> modules.put(RawPom.read(pom).id(), pom));
		return modules;
	}

	/**
	 * Return whether modules use other modules' tests, which must then be compiled.
	 * @return {@code true} when a dependency on tests is written down anywhere
	 */
	public boolean usesTestJars() {
		return this.poms.stream().anyMatch((pom) -> RawPom.read(pom).dependsOnTests());
	}

	/**
	 * Return the modules that a project is made of, directly or through others.
	 * @param own the project's {@code pom.xml}
	 * @param models what Maven makes of a {@code pom.xml}
	 * @return the {@code pom.xml} of each of them, without the project's own, in order
	 */
	public Set<Path> upstream(Path own, Function<Path, EffectiveModel> models) {
		Set<Path> upstream = new TreeSet<>();
		if (this.poms.size() < 2) {
			return upstream;
		}
		Map<LibraryId, Path> modules = byId();
		Deque<Path> open = new ArrayDeque<>(List.of(own));
		while (!open.isEmpty()) {
			models.apply(open.pop())
				.dependencies()
				.stream()
				.map((dependency) -> modules.get(new LibraryId(dependency.getGroupId(), dependency.getArtifactId())))
				.filter((pom) -> pom != null && !pom.equals(own) && upstream.add(pom))
				.forEach(open::push);
		}
		return upstream;
	}

}
