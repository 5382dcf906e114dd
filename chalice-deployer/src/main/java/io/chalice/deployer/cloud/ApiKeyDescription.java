package io.chalice.deployer.cloud;

import java.util.Map;

/**
 * An API key as API Gateway has it, without its value.
 *
 * @param id its id
 * @param name its name, which others may have as well
 * @param tags its tags
 */
public record ApiKeyDescription(String id, String name, Map<String, String> tags) {

	public ApiKeyDescription {
		tags = Map.copyOf(tags);
	}

}
