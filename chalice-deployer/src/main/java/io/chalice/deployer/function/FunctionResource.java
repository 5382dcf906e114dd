package io.chalice.deployer.function;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.AsyncSettings;
import io.chalice.deployer.cloud.FunctionCode;
import io.chalice.deployer.cloud.RuntimeManagement;
import io.chalice.deployer.cloud.VersionConfiguration;
import io.chalice.deployer.graph.Resource;

/**
 * A Lambda function as it shall be.
 *
 * @param resourceName the name in the application
 * @param functionName the name on AWS
 * @param configuration how it is set up
 * @param role the resource name of its role, or {@code null} when that is not managed
 * @param code its zip
 * @param codeSha256 the SHA-256 of the zip, in Base64
 * @param reservedConcurrency how many may run at once, or {@code null} without a limit
 * @param async what is done with asynchronous calls
 * @param provisionedConcurrency how many instances are kept ready, or {@code null} for
 * none
 * @param management when it gets patches of Lambda's runtime
 * @param tags the tags
 * @param dependencies the names of what has to be there first
 * @param layered whether it has its libraries in a layer
 * @param verified whether a new version is called before it serves anybody
 */
public record FunctionResource(String resourceName, String functionName, VersionConfiguration configuration,
		@Nullable String role, FunctionCode code, String codeSha256, @Nullable Integer reservedConcurrency,
		AsyncSettings async, @Nullable Integer provisionedConcurrency, RuntimeManagement management,
		Map<String, String> tags, List<String> dependencies, boolean layered, boolean verified) implements Resource {

	public FunctionResource {
		tags = Map.copyOf(tags);
		dependencies = List.copyOf(dependencies);
	}

}
