package io.chalice.deployer.schedule;

import java.util.List;

import io.chalice.deployer.cloud.ScheduleDescription;
import io.chalice.deployer.graph.Resource;

/**
 * A schedule that calls a function.
 *
 * @param resourceName the name in the application
 * @param group the group's name on AWS
 * @param functionName the function's name on AWS
 * @param schedule the schedule as it shall be
 * @param dependencies what has to be there first
 */
public record ScheduleResource(String resourceName, String group, String functionName, ScheduleDescription schedule,
		List<String> dependencies) implements Resource {

	public ScheduleResource {
		dependencies = List.copyOf(dependencies);
	}

}
