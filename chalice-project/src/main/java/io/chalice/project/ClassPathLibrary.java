package io.chalice.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Something on a project's class path, with what its {@code pom.xml} says of it: beside
 * it in the local repository, or above it in another module's directory.
 *
 * @param file the jar or directory
 * @param id its ids, or {@code null} when nothing says so
 * @param dependencies what it depends on when it runs
 */
record ClassPathLibrary(Path file, @Nullable LibraryId id, Set<LibraryId> dependencies) {

	static ClassPathLibrary of(Path file) {
		try {
			PomHierarchy poms = poms(file);
			if (poms != null) {
				return new ClassPathLibrary(file, poms.id(), poms.dependencies(false));
			}
		}
		catch (MalformedPomException ex) {
			// some old ones are: nothing is known of such a library, and it is deployed
		}
		return new ClassPathLibrary(file, null, Set.of());
	}

	private static @Nullable PomHierarchy poms(Path file) {
		Path version = file.getParent();
		Path artifact = (version != null) ? version.getParent() : null;
		if (version != null && artifact != null) {
			Path pom = version.resolve("%s-%s.pom".formatted(artifact.getFileName(), version.getFileName()));
			if (Files.isRegularFile(pom)) {
				return PomHierarchy.of(pom, repository(artifact, pom));
			}
		}
		for (Path directory = version; directory != null; directory = directory.getParent()) {
			Path pom = directory.resolve(Pom.FILE);
			if (Files.isRegularFile(pom)) {
				return PomHierarchy.of(pom);
			}
		}
		return null;
	}

	/**
	 * Return the repository that a jar is in.
	 */
	static Path repositoryOf(Path jar) {
		Path version = jar.toAbsolutePath().resolveSibling("");
		Path artifact = version.resolveSibling("");
		Path pom = version.resolve("%s-%s.pom".formatted(artifact.getFileName(), version.getFileName()));
		return Files.isRegularFile(pom) ? repository(artifact, pom) : version;
	}

	// a repository has a directory for each part of the group id
	private static Path repository(Path artifact, Path pom) {
		LibraryId id = PomHierarchy.of(pom).id();
		int parts = (id != null) ? id.groupId().split("\\.").length : 0;
		Path directory = artifact;
		for (int i = 0; i <= parts && directory.getParent() != null; i++) {
			directory = directory.getParent();
		}
		return directory;
	}

	/**
	 * Return the names it may have in an executable jar.
	 */
	Set<String> names() {
		String name = String.valueOf(this.file.getFileName());
		return (this.id != null) ? Set.of(name, this.id.groupId() + "-" + name) : Set.of(name);
	}

}
