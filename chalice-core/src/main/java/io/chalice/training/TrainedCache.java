package io.chalice.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An ahead-of-time cache that a JVM has written.
 *
 * @param file the cache
 * @param record the package, the Java, the options and the layers it was made with, as
 * the package's start script wrote them, and its size in bytes, a line each
 */
public record TrainedCache(Path file, String record) {

	/**
	 * Complete what the start script has written down by the cache's size: a JVM may
	 * trust that all of it is there.
	 * @param file where a JVM that has ended was told to write its cache
	 * @return the cache, or empty when the JVM has written none
	 * @throws IOException if it cannot be read, or what is written down not be written
	 */
	public static Optional<TrainedCache> complete(Path file) throws IOException {
		Path written = file.resolveSibling(file.getFileName() + ".record");
		if (!Files.isRegularFile(file) || !Files.isRegularFile(written)) {
			return Optional.empty();
		}
		String record = "%s%d%n".formatted(Files.readString(written), Files.size(file));
		Files.writeString(written, record);
		return Optional.of(new TrainedCache(file, record));
	}

}
