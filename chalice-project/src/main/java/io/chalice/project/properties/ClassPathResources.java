package io.chalice.project.properties;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Files on a class path.
 *
 * @param roots directories and jars, in order
 */
record ClassPathResources(List<Path> roots) {

	ClassPathResources {
		roots = List.copyOf(roots);
	}

	/**
	 * Read a file.
	 * @param name its path on the class path
	 * @return its bytes, from the first root that has it
	 */
	Optional<byte[]> read(String name) {
		for (Path root : this.roots) {
			try {
				Optional<byte[]> found = Files.isDirectory(root) ? inDirectory(root, name) : inJar(root, name);
				if (found.isPresent()) {
					return found;
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException("Could not read %s in %s".formatted(name, root), ex);
			}
		}
		return Optional.empty();
	}

	private static Optional<byte[]> inDirectory(Path root, String name) throws IOException {
		Path file = root.resolve(name);
		return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
	}

	private static Optional<byte[]> inJar(Path root, String name) throws IOException {
		if (!Files.isRegularFile(root)) {
			return Optional.empty();
		}
		try (ZipFile jar = new ZipFile(root.toFile())) {
			ZipEntry entry = jar.getEntry(name);
			return (entry != null) ? Optional.of(jar.getInputStream(entry).readAllBytes()) : Optional.empty();
		}
	}

}
