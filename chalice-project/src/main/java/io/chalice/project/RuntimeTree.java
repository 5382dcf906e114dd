package io.chalice.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipException;

import org.jspecify.annotations.Nullable;

import io.chalice.project.maven.DependencyGraph;
import io.chalice.project.maven.LibraryId;
import io.chalice.project.maven.MavenModels;

/**
 * What a project runs with, as a tree of dependencies. Some of it comes along although
 * nothing needs it once the application is deployed: what local mode, Spring's
 * ahead-of-time processing and development tools need. That is found by looking at what
 * is still reached when nobody asks for those.
 */
public final class RuntimeTree {

	private static final String OURS = "io.chalice";

	private static final LibraryId GATEWAY = new LibraryId(OURS, "chalice-gateway");

	/** The function adapter asks for it, and only needs it while code is generated. */
	private static final LibraryId WEB_SERVER = new LibraryId("org.springframework.boot", "spring-boot-web-server");

	/** How Lambda's runtime tells of SnapStart, which also makes Spring ask for it. */
	private static final LibraryId SNAP_START = new LibraryId("org.crac", "crac");

	/** What a handler of Lambda's implements. The runtime has it, and loads its own. */
	private static final LibraryId LAMBDA = new LibraryId("com.amazonaws", "aws-lambda-java-core");

	private static final String ADAPTER_GROUP = "org.springframework.cloud";

	private final DependencyGraph graph;

	private final List<ClassPathLibrary> libraries;

	/** The libraries by the file names that they may have in an executable jar. */
	private final Map<String, LibraryId> ids = new HashMap<>();

	private final Set<LibraryId> tools = new HashSet<>();

	private RuntimeTree(DependencyGraph graph, List<ClassPathLibrary> libraries) {
		this.graph = graph;
		this.libraries = libraries;
		for (ClassPathLibrary library : libraries) {
			LibraryId id = library.id();
			if (id == null) {
				continue;
			}
			library.names().forEach((name) -> this.ids.putIfAbsent(name, id));
			if (isTool(library.file())) {
				this.tools.add(id);
			}
		}
	}

	/**
	 * Read the tree of a built project.
	 * @param built the project
	 * @param models what reads its files
	 * @return its tree
	 */
	static RuntimeTree of(BuiltProject built, MavenModels models) {
		Project project = built.project();
		DependencyGraph graph = DependencyGraph.of(project.pom(), models, built.classPath(), project.workDirectory());
		return new RuntimeTree(graph,
				built.classPath().stream().map((file) -> new ClassPathLibrary(file, graph.idOf(file))).toList());
	}

	// Spring Boot marks what is only for development
	private static boolean isTool(Path file) {
		if (!Files.isRegularFile(file)) {
			return false;
		}
		try (JarFile jar = new JarFile(file.toFile())) {
			Manifest manifest = jar.getManifest();
			return manifest != null
					&& "development-tool".equals(manifest.getMainAttributes().getValue("Spring-Boot-Jar-Type"));
		}
		catch (ZipException ex) {
			return false;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + file, ex);
		}
	}

	/**
	 * Return what a deployed application does without.
	 * @param snapStart whether a function starts from a snapshot
	 * @param unmet needs that do not count
	 * @return the file names of jars, as they may be in an executable jar
	 */
	public Set<String> notDeployed(boolean snapStart, Set<Need> unmet) {
		Set<String> names = new HashSet<>();
		lost((from, to) -> !isBuildOnly(from, to) && !to.equals(LAMBDA) && !unmet.contains(new Need(from, to))
				&& (snapStart || !isOfSnapStart(from, to)))
			.forEach((library) -> names.addAll(library.names()));
		return names;
	}

	/**
	 * Return which library a jar of an executable jar is.
	 * @param name the jar's file name
	 * @return its id, or {@code null} when nothing says so
	 */
	public @Nullable LibraryId idOf(String name) {
		return this.ids.get(name);
	}

	/**
	 * Return how the project comes to a library once it is deployed.
	 * @param library the library
	 * @return for each of the project's own dependencies that lead to it the shortest
	 * way, that dependency first and the library last
	 */
	public List<List<LibraryId>> waysTo(LibraryId library) {
		List<List<LibraryId>> ways = new ArrayList<>();
		for (LibraryId own : new TreeSet<>(this.graph.of(DependencyGraph.PROJECT))) {
			List<LibraryId> way = way(own, library);
			if (!way.isEmpty()) {
				ways.add(way);
			}
		}
		return ways;
	}

	private List<LibraryId> way(LibraryId from, LibraryId library) {
		Map<LibraryId, LibraryId> cameFrom = new HashMap<>(Map.of(from, from));
		Deque<LibraryId> open = new ArrayDeque<>(List.of(from));
		while (!open.isEmpty() && !cameFrom.containsKey(library)) {
			LibraryId step = open.remove();
			for (LibraryId next : new TreeSet<>(this.graph.of(step))) {
				if (!isBuildOnly(step, next) && cameFrom.putIfAbsent(next, step) == null) {
					open.add(next);
				}
			}
		}
		Deque<LibraryId> way = new ArrayDeque<>();
		LibraryId step = cameFrom.containsKey(library) ? library : null;
		while (step != null) {
			way.push(step);
			step = step.equals(from) ? null : cameFrom.get(step);
		}
		return List.copyOf(way);
	}

	/**
	 * Return what is needed while code is generated ahead of time, and not in the package
	 * after that.
	 * @return the jars
	 */
	public List<Path> onlyForProcessing() {
		return lost((from, to) -> !isOfProcessing(from, to) && !to.equals(LAMBDA)).stream()
			.map(ClassPathLibrary::file)
			.toList();
	}

	private boolean isBuildOnly(LibraryId from, LibraryId to) {
		boolean localMode = to.equals(GATEWAY) && from.groupId().equals(OURS);
		return localMode || isOfProcessing(from, to) || this.tools.contains(to);
	}

	private static boolean isOfSnapStart(LibraryId from, LibraryId to) {
		return to.equals(SNAP_START) && from.groupId().equals(OURS);
	}

	private static boolean isOfProcessing(LibraryId from, LibraryId to) {
		return to.equals(WEB_SERVER) && from.groupId().equals(ADAPTER_GROUP);
	}

	private List<ClassPathLibrary> lost(BiPredicate<LibraryId, LibraryId> followed) {
		Set<LibraryId> with = reached((from, to) -> true);
		Set<LibraryId> without = reached(followed);
		List<ClassPathLibrary> lost = new ArrayList<>();
		for (ClassPathLibrary library : this.libraries) {
			LibraryId id = library.id();
			if (id != null && with.contains(id) && !without.contains(id)) {
				lost.add(library);
			}
		}
		return lost;
	}

	private Set<LibraryId> reached(BiPredicate<LibraryId, LibraryId> followed) {
		Set<LibraryId> reached = new HashSet<>();
		Deque<LibraryId> open = new ArrayDeque<>(List.of(DependencyGraph.PROJECT));
		while (!open.isEmpty()) {
			LibraryId from = open.pop();
			for (LibraryId to : this.graph.of(from)) {
				if (followed.test(from, to) && reached.add(to)) {
					open.push(to);
				}
			}
		}
		return reached;
	}

	/**
	 * That one library declares another.
	 *
	 * @param by the one
	 * @param library the other
	 */
	public record Need(LibraryId by, LibraryId library) {

	}

}
