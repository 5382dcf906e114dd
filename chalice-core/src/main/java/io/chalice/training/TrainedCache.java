package io.chalice.training;

import java.nio.file.Path;

/**
 * An ahead-of-time cache that a JVM has written.
 *
 * @param file the cache
 * @param record the package, the Java, the options and the layers it was made with, as
 * the package's start script wrote them, and its size in bytes, a line each
 */
public record TrainedCache(Path file, String record) {

}
