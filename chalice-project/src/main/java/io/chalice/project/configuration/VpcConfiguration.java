package io.chalice.project.configuration;

import java.util.List;

/**
 * The network a function is attached to.
 *
 * @param subnetIds the subnets, at least one
 * @param securityGroupIds the security groups, at least one
 */
public record VpcConfiguration(List<String> subnetIds, List<String> securityGroupIds) {

	public VpcConfiguration {
		subnetIds = List.copyOf(subnetIds);
		securityGroupIds = List.copyOf(securityGroupIds);
	}

}
