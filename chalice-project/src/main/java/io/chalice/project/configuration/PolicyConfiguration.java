package io.chalice.project.configuration;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * The files of a function's policy.
 *
 * @param autogenerate whether the policy is generated from the code
 * @param file where the policy is read from, or written to when it is generated
 * @param extra the file whose statements are added to a generated policy, or {@code null}
 */
public record PolicyConfiguration(boolean autogenerate, Path file, @Nullable Path extra) {

}
