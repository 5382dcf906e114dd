package io.chalice.deployer.schedule;

import java.util.List;
import java.util.Map;

import io.chalice.deployer.graph.Resource;

/**
 * The group of a stage's schedules.
 *
 * @param groupName its name on AWS
 * @param tags the tags
 */
public record ScheduleGroupResource(String groupName, Map<String, String> tags) implements Resource {

	/** The name in the application; no name of a function has a dot. */
	static final String RESOURCE_NAME = "schedules.group";

	public ScheduleGroupResource {
		tags = Map.copyOf(tags);
	}

	@Override
	public String resourceName() {
		return RESOURCE_NAME;
	}

	@Override
	public List<String> dependencies() {
		return List.of();
	}

}
