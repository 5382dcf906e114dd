package io.chalice.deployer.role;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.graph.Resource;
import io.chalice.deployer.iam.PolicyFile;
import io.chalice.deployer.iam.PolicyReasons;
import io.chalice.policy.document.PolicyDocument;

/**
 * A role that functions run with, and what it may do.
 *
 * @param resourceName the name in the application
 * @param roleName the name on AWS
 * @param trust who may take the role, as JSON
 * @param policy what it may do
 * @param reasons why it may do that
 * @param implied what the deployment itself needs the functions to be allowed
 * @param file where the policy is written, or {@code null}
 * @param tags the tags
 * @param dependencies the names of the log groups that its functions write into: before
 * they are there, a role that may make them has to be able to
 */
public record RoleResource(String resourceName, String roleName, PolicyDocument trust, PolicyDocument policy,
		PolicyReasons reasons, PolicyDocument implied, @Nullable PolicyFile file, Map<String, String> tags,
		List<String> dependencies) implements Resource {

	public RoleResource {
		tags = Map.copyOf(tags);
		dependencies = List.copyOf(dependencies);
	}

}
