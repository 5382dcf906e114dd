package io.chalice.deployer.cloud;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * IAM's roles.
 */
public interface RoleService extends ServiceTags {

	/**
	 * Find a role.
	 * @param name its name
	 * @return the role, or empty
	 */
	Optional<RoleDescription> find(String name);

	/**
	 * Create a role.
	 * @param name its name
	 * @param trust the trust policy as JSON
	 * @param tags its tags
	 * @return its unique id
	 * @throws ConflictException when there is one of this name
	 */
	String create(String name, String trust, Map<String, String> tags);

	/**
	 * Replace the trust policy.
	 * @param name the role's name
	 * @param trust the trust policy as JSON
	 */
	void updateTrust(String name, String trust);

	/**
	 * Read an inline policy.
	 * @param name the role's name
	 * @param policy the policy's name
	 * @return the document as JSON, or empty
	 */
	Optional<String> policy(String name, String policy);

	/**
	 * Return which inline policies a role has.
	 * @param name the role's name
	 * @return their names, without any when there is no such role
	 */
	List<String> policies(String name);

	/**
	 * Add or replace an inline policy.
	 * @param name the role's name
	 * @param policy the policy's name
	 * @param document the document as JSON
	 */
	void putPolicy(String name, String policy, String document);

	/**
	 * Remove an inline policy.
	 * @param name the role's name
	 * @param policy the policy's name
	 */
	void deletePolicy(String name, String policy);

	/**
	 * Delete a role that has no policies.
	 * @param name the role's name
	 */
	void delete(String name);

}
