package io.chalice.deployer.apikey;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.chalice.deployer.graph.Resource;

/**
 * The usage plan that opens the stage for the keys.
 *
 * @param planName the name on AWS
 * @param stage the stage's name
 * @param keys the keys' resource names
 * @param tags the tags
 */
public record UsagePlanResource(String planName, String stage, List<String> keys,
		Map<String, String> tags) implements Resource {

	static final String RESOURCE_NAME = "usage_plan";

	public UsagePlanResource {
		keys = List.copyOf(keys);
		tags = Map.copyOf(tags);
	}

	@Override
	public String resourceName() {
		return RESOURCE_NAME;
	}

	@Override
	public List<String> dependencies() {
		return Stream.concat(Stream.of("rest_api"), this.keys.stream()).toList();
	}

}
