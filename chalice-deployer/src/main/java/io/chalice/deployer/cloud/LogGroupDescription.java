package io.chalice.deployer.cloud;

import org.jspecify.annotations.Nullable;

/**
 * A log group as CloudWatch has it.
 *
 * @param name its name
 * @param retentionDays how many days events are kept, or {@code null} for ever
 */
public record LogGroupDescription(String name, @Nullable Integer retentionDays) {

}
