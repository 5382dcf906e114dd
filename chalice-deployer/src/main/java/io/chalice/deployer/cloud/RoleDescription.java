package io.chalice.deployer.cloud;

import java.util.Map;

/**
 * A role as IAM has it.
 *
 * @param name its name
 * @param arn its ARN
 * @param id its unique id, which one of the same name that is made later does not have
 * @param trust the trust policy as JSON
 * @param tags its tags
 */
public record RoleDescription(String name, String arn, String id, String trust, Map<String, String> tags) {

	public RoleDescription {
		tags = Map.copyOf(tags);
	}

}
