package io.chalice.project.hygiene;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.chalice.project.file.ByteSize;
import io.chalice.project.maven.LibraryId;

/**
 * A jar of a deployment package, and how it got there.
 *
 * @param name its file name
 * @param size its size in bytes
 * @param id what library it is, or {@code null} when nothing says so
 * @param ways from each of the project's own dependencies that leads to it, that
 * dependency first and the jar's own library last
 */
public record PackagedJar(String name, long size, @Nullable LibraryId id, List<List<LibraryId>> ways) {

	public PackagedJar {
		ways = ways.stream().map(List::copyOf).toList();
	}

	/**
	 * Return name and size.
	 * @return such as {@code 1.72 MB  jackson-databind-3.1.5.jar}
	 */
	public String line() {
		return "%s  %s".formatted(ByteSize.megabytes(this.size), this.name);
	}

}
