package io.chalice.project.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.chalice.project.file.CachedText;
import io.chalice.project.file.ContentFingerprint;

/**
 * Which library of a project needs which other when it runs, as Maven's resolver collects
 * it from what is in the local repository: with managed versions and scopes, exclusions,
 * and without what is optional.
 */
public final class DependencyGraph {

	/** Stands for the project itself. */
	public static final LibraryId PROJECT = new LibraryId("", "");

	private final Map<LibraryId, Set<LibraryId>> edges;

	private final Map<Path, LibraryId> artifacts = new HashMap<>();

	private final Map<Path, LibraryId> modules = new HashMap<>();

	private DependencyGraph(Map<LibraryId, Set<LibraryId>> edges, Path repository, Map<LibraryId, Path> modules) {
		this.edges = edges;
		for (LibraryId id : edges.keySet()) {
			Path module = modules.get(id);
			if (module != null) {
				this.modules.put(module.resolveSibling(""), id);
			}
			else if (!id.equals(PROJECT)) {
				this.artifacts.put(
						repository.resolve(id.groupId().replace('.', File.separatorChar)).resolve(id.artifactId()), id);
			}
		}
	}

	/**
	 * Collect a project's dependencies, unless they are known from the last time.
	 * @param pom the project's file
	 * @param models what reads it
	 * @param classPath what the project runs with
	 * @param directory where the graph is kept for as long as the files of the project
	 * and its libraries stay the same
	 * @return the graph
	 */
	public static DependencyGraph of(Path pom, MavenModels models, List<Path> classPath, Path directory) {
		Reactor reactor = Reactor.of(pom.toAbsolutePath().resolveSibling("").normalize());
		Path repository = models.settings().localRepository();
		ContentFingerprint key = models.settings().fingerprint().add(pom.toString(), repository.toString());
		reactor.poms().forEach(key::addContent);
		classPath.stream().filter((file) -> file.startsWith(repository)).forEach(key::addStamp);
		CachedText kept = new CachedText(directory.resolve("dependency-graph"), key.hex());
		String text = kept.read();
		Map<LibraryId, Path> modules = reactor.byId();
		if (text == null) {
			text = text(new DependencyCollection(models, modules).collect(pom));
			kept.write(text);
		}
		return new DependencyGraph(edges(text), repository, modules);
	}

	// a line for each library, with all that it needs
	private static String text(Map<LibraryId, Set<LibraryId>> edges) {
		return edges.entrySet()
			.stream()
			.map((edge) -> Stream.concat(Stream.of(edge.getKey()), edge.getValue().stream().sorted())
				.map((id) -> id.groupId() + ":" + id.artifactId())
				.collect(Collectors.joining(" ")))
			.collect(Collectors.joining("\n"));
	}

	private static Map<LibraryId, Set<LibraryId>> edges(String text) {
		Map<LibraryId, Set<LibraryId>> edges = new TreeMap<>();
		text.lines().forEach((line) -> {
			List<LibraryId> ids = Stream.of(line.split(" ")).map(DependencyGraph::id).toList();
			edges.put(ids.get(0), Set.copyOf(ids.subList(1, ids.size())));
		});
		return edges;
	}

	private static LibraryId id(String text) {
		int colon = text.indexOf(':');
		return new LibraryId(text.substring(0, colon), text.substring(colon + 1));
	}

	/**
	 * Return what a library depends on.
	 * @param library the library, or {@link #PROJECT}
	 * @return the ids, none for a library that is not part of this
	 */
	public Set<LibraryId> of(LibraryId library) {
		return this.edges.getOrDefault(library, Set.of());
	}

	/**
	 * Return which library something on the class path is.
	 * @param file a jar of the local repository, or what a module is built to
	 * @return its id, or {@code null} when it is none of these
	 */
	public @Nullable LibraryId idOf(Path file) {
		for (Path directory = file; directory != null; directory = directory.getParent()) {
			LibraryId module = this.modules.get(directory);
			if (module != null) {
				return module;
			}
		}
		Path version = file.getParent();
		return (version != null) ? this.artifacts.get(version.getParent()) : null;
	}

}
