package io.chalice.deployer.cloud;

import java.util.Map;

/**
 * A managed policy as IAM has it.
 *
 * @param arn its ARN
 * @param document its default version as JSON
 * @param version the id of the default version, {@code v3}
 * @param tags its tags
 */
public record PolicyDescription(String arn, String document, String version, Map<String, String> tags) {

	public PolicyDescription {
		tags = Map.copyOf(tags);
	}

}
