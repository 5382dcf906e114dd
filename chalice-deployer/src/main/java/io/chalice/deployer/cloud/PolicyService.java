package io.chalice.deployer.cloud;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * IAM's managed policies, those of this account.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-versioning.html">Versioning
 * IAM policies</a>
 */
public interface PolicyService extends ServiceTags {

	/** How many versions a policy can have. */
	int VERSIONS = 5;

	/**
	 * Find a policy.
	 * @param arn its ARN
	 * @return the policy with its default version, or empty
	 */
	Optional<PolicyDescription> find(String arn);

	/**
	 * Return a policy's versions.
	 * @param arn its ARN
	 * @return their ids, oldest first
	 */
	List<String> versions(String arn);

	/**
	 * Return the policies of this account.
	 * @return their ARNs
	 */
	List<String> all();

	/**
	 * Return the policies that are attached to a role.
	 * @param role the role's name
	 * @return their ARNs, without any when there is no such role
	 */
	List<String> attached(String role);

	/**
	 * Return how many policies can be attached to a role.
	 * @return the account's quota
	 */
	int quota();

	/**
	 * Create a policy.
	 * @param name its name
	 * @param document the document as JSON
	 * @param tags its tags
	 * @throws ConflictException when there is one of this name
	 */
	void create(String name, String document, Map<String, String> tags);

	/**
	 * Create a version that is the default from now on.
	 * @param arn the policy's ARN
	 * @param document the document as JSON
	 */
	void createVersion(String arn, String document);

	/**
	 * Delete a version that is not the default.
	 * @param arn the policy's ARN
	 * @param version the version's id
	 */
	void deleteVersion(String arn, String version);

	/**
	 * Attach a policy to a role.
	 * @param role the role's name
	 * @param arn the policy's ARN
	 */
	void attach(String role, String arn);

	/**
	 * Detach a policy from a role.
	 * @param role the role's name
	 * @param arn the policy's ARN
	 */
	void detach(String role, String arn);

	/**
	 * Delete a policy that is attached to nothing and has only its default version.
	 * @param arn its ARN
	 */
	void delete(String arn);

}
