package io.chalice.deployer.cloud;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A REST API as API Gateway has it.
 *
 * @param id its id
 * @param name its name
 * @param endpoint its endpoint
 * @param minimumCompressionSize from how many bytes on answers are compressed, or
 * {@code null}
 * @param hasPolicy whether it has a resource policy
 * @param tags its tags
 */
public record RestApiDescription(String id, String name, ApiEndpoint endpoint, @Nullable Integer minimumCompressionSize,
		boolean hasPolicy, Map<String, String> tags) {

	public RestApiDescription {
		tags = Map.copyOf(tags);
	}

}
