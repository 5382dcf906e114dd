package io.chalice.deployer.apikey;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.UsagePlanDescription;

/**
 * A usage plan as it is.
 *
 * @param plan the plan, or {@code null} without one
 * @param keys the ids of its keys
 */
record UsagePlanObservation(@Nullable UsagePlanDescription plan, Set<String> keys) {

}
