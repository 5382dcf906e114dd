package io.chalice.deployer.loggroup;

import java.util.List;
import java.util.Map;

import io.chalice.deployer.graph.Resource;

/**
 * How long a function's logs are kept.
 *
 * @param resourceName the name in the application
 * @param groupName the name on AWS
 * @param retentionDays how many days
 * @param tags the tags
 */
public record LogGroupResource(String resourceName, String groupName, int retentionDays,
		Map<String, String> tags) implements Resource {

	public LogGroupResource {
		tags = Map.copyOf(tags);
	}

	@Override
	public List<String> dependencies() {
		return List.of();
	}

}
