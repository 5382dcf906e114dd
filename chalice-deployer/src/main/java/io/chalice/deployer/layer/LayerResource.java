package io.chalice.deployer.layer;

import java.util.List;

import io.chalice.deployer.cloud.FunctionCode;
import io.chalice.deployer.graph.Resource;

/**
 * The layer of a stage's libraries as it shall be.
 *
 * @param layerName its name on AWS
 * @param sha256 the SHA-256 of its zip, in Base64
 * @param code its zip
 * @param functionNames the names on AWS of the functions that have it
 */
public record LayerResource(String layerName, String sha256, FunctionCode code,
		List<String> functionNames) implements Resource {

	public LayerResource {
		functionNames = List.copyOf(functionNames);
	}

	@Override
	public String resourceName() {
		return LayerType.RESOURCE_NAME;
	}

	@Override
	public List<String> dependencies() {
		return List.of();
	}

}
