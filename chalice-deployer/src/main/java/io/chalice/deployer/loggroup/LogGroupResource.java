package io.chalice.deployer.loggroup;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.graph.Resource;

/**
 * A log group that is made before anything writes into it.
 *
 * @param resourceName the name in the application
 * @param groupName the name on AWS
 * @param retentionDays how many days, events are kept, or {@code null} for ever
 * @param tags the tags
 */
public record LogGroupResource(String resourceName, String groupName, @Nullable Integer retentionDays,
		Map<String, String> tags) implements Resource {

	public LogGroupResource {
		tags = Map.copyOf(tags);
	}

	@Override
	public List<String> dependencies() {
		return List.of();
	}

}
