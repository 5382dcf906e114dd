package io.chalice.deployer.role;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.RoleDescription;
import io.chalice.deployer.iam.PolicyDocument;

/**
 * A role as it is.
 *
 * @param role the role, or {@code null} without one
 * @param policy what it may do, or {@code null} without a policy
 * @param fileSha256 the SHA-256 of the policy file, or {@code null} without one
 */
record RoleObservation(@Nullable RoleDescription role, @Nullable PolicyDocument policy, @Nullable String fileSha256) {

}
