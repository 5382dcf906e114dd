package io.chalice.project.configuration;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * A function's role and policy.
 *
 * @param autogenerate whether the policy is generated from the code
 * @param file where the policy is read from, or written to when it is generated
 * @param extra the file whose statements are added to a generated policy, or {@code null}
 * @param manageRole whether the deployment makes the role
 * @param roleArn the role's ARN, never {@code null} when the role is not managed
 */
public record PolicyConfiguration(boolean autogenerate, Path file, @Nullable Path extra, boolean manageRole,
		@Nullable String roleArn) {

}
