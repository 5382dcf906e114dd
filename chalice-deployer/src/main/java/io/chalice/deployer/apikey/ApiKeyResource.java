package io.chalice.deployer.apikey;

import java.util.List;
import java.util.Map;

import io.chalice.deployer.graph.Resource;

/**
 * An API key as it shall be.
 *
 * @param resourceName the name in the application
 * @param keyName the name on AWS
 * @param tags the tags
 */
public record ApiKeyResource(String resourceName, String keyName, Map<String, String> tags) implements Resource {

	public ApiKeyResource {
		tags = Map.copyOf(tags);
	}

	@Override
	public List<String> dependencies() {
		return List.of();
	}

}
