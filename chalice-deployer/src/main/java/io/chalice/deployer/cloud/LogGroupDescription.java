package io.chalice.deployer.cloud;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A log group as CloudWatch has it.
 *
 * @param name its name
 * @param retentionDays how many days events are kept, or {@code null} for ever
 * @param created when it was made, or {@code null} when that is not known
 */
public record LogGroupDescription(String name, @Nullable Integer retentionDays, @Nullable Instant created) {

}
