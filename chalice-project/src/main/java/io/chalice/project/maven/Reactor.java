package io.chalice.project.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * The projects that Maven builds together: one that is asked for, its parents on this
 * disk, and all modules of its root.
 */
public final class Reactor {

	private final Map<Path, RawPom> poms = new TreeMap<>();

	private Reactor() {
	}

	/**
	 * Find the projects that are built together with one.
	 * @param directory the directory of the one
	 * @return all of them
	 * @throws MalformedPomException when a {@code pom.xml} is not XML
	 */
	public static Reactor of(Path directory) {
		Reactor reactor = new Reactor();
		for (Path pom = directory.resolve(RawPom.FILE); pom != null && !reactor.poms.containsKey(pom);) {
			pom = reactor.read(pom).parent();
		}
		reactor.addModules(root(directory).resolve(RawPom.FILE), new HashSet<>());
		return reactor;
	}

	private void addModules(Path pom, Set<Path> seen) {
		if (Files.isRegularFile(pom) && seen.add(pom)) {
			read(pom).modules().forEach((module) -> addModules(module, seen));
		}
	}

	private RawPom read(Path pom) {
		return this.poms.computeIfAbsent(pom, RawPom::read);
	}

	/**
	 * Return the files of the projects.
	 * @return the {@code pom.xml} of each, in order
	 */
	public Set<Path> poms() {
		return Collections.unmodifiableSet(this.poms.keySet());
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

	/**
	 * Return the projects by their ids.
	 * @return the {@code pom.xml} of each
	 */
	Map<LibraryId, Path> byId() {
		Map<LibraryId, Path> modules = new LinkedHashMap<>();
		this.poms.forEach((path, pom) -> modules.put(pom.id(), path));
		return modules;
	}

	/**
	 * Return whether modules use other modules' tests, which must then be compiled.
	 * @return {@code true} when a dependency on tests is written down anywhere
	 */
	public boolean usesTestJars() {
		return this.poms.values().stream().anyMatch(RawPom::dependsOnTests);
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
