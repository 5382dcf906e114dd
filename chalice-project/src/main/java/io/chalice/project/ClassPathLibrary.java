package io.chalice.project;

import java.nio.file.Path;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.chalice.project.maven.LibraryId;

/**
 * Something on a project's class path.
 *
 * @param file the jar or directory
 * @param id its ids, or {@code null} when nothing says so
 */
record ClassPathLibrary(Path file, @Nullable LibraryId id) {

	/**
	 * Return the names it may have in an executable jar.
	 */
	Set<String> names() {
		String name = String.valueOf(this.file.getFileName());
		return (this.id != null) ? Set.of(name, this.id.groupId() + "-" + name) : Set.of(name);
	}

}
