package io.chalice.deployer.cloud;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * Where a function's zip is: a file on this machine, or an object that was uploaded.
 *
 * @param file the zip on this machine
 * @param bucket the bucket it was uploaded to, or {@code null} to send the file itself
 * @param key the object's key, or {@code null}
 */
public record FunctionCode(Path file, @Nullable String bucket, @Nullable String key) {

}
