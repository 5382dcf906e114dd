package io.chalice.deployer.cloud;

import java.util.List;
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
 * @param binaryTypes the media types it takes for bytes
 * @param tags its tags
 */
public record RestApiDescription(String id, String name, ApiEndpoint endpoint, @Nullable Integer minimumCompressionSize,
		boolean hasPolicy, List<String> binaryTypes, Map<String, String> tags) {

	public RestApiDescription {
		binaryTypes = List.copyOf(binaryTypes);
		tags = Map.copyOf(tags);
	}

}
