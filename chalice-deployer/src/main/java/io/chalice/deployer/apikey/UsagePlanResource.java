package io.chalice.deployer.apikey;

import java.util.List;
import java.util.Map;

import io.chalice.deployer.cloud.UsageLimits;
import io.chalice.deployer.graph.Resource;

/**
 * The usage plan that opens the stage for a key.
 *
 * @param resourceName the name in the application
 * @param planName the name on AWS
 * @param stage the stage's name
 * @param key the key's resource name
 * @param limits how much it lets through
 * @param tags the tags
 */
public record UsagePlanResource(String resourceName, String planName, String stage, String key, UsageLimits limits,
		Map<String, String> tags) implements Resource {

	public UsagePlanResource {
		tags = Map.copyOf(tags);
	}

	@Override
	public List<String> dependencies() {
		return List.of("rest_api", this.key);
	}

}
