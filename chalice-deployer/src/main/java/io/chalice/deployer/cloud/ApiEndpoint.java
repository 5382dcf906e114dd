package io.chalice.deployer.cloud;

import java.util.List;

/**
 * Where a REST API can be reached from.
 *
 * @param type {@code EDGE}, {@code REGIONAL} or {@code PRIVATE}
 * @param vpcEndpointIds the VPC endpoints of a private API
 */
public record ApiEndpoint(String type, List<String> vpcEndpointIds) {

	public ApiEndpoint {
		vpcEndpointIds = List.copyOf(vpcEndpointIds);
	}

}
