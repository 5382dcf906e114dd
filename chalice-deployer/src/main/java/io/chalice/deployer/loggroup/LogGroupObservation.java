package io.chalice.deployer.loggroup;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.LogGroupDescription;

/**
 * A log group as it is.
 *
 * @param group the log group, or {@code null} without one
 * @param tags its tags
 */
record LogGroupObservation(@Nullable LogGroupDescription group, Map<String, String> tags) {

	LogGroupObservation {
		tags = Map.copyOf(tags);
	}

}
