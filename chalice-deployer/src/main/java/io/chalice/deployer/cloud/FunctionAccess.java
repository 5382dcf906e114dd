package io.chalice.deployer.cloud;

import java.util.Optional;

/**
 * Lambda's aliases, and who may call a version.
 */
public interface FunctionAccess {

	/**
	 * Create an alias.
	 * @param name the function's name
	 * @param alias the alias
	 * @param version the version it stands for
	 * @param description who moved it, and when
	 * @throws ConflictException when there is one of this name
	 */
	void createAlias(String name, String alias, String version, String description);

	/**
	 * Move an alias.
	 * @param name the function's name
	 * @param alias the alias
	 * @param version the version it shall stand for
	 * @param description who moved it, and when
	 */
	void updateAlias(String name, String alias, String version, String description);

	/**
	 * Read who may call a version.
	 * @param name the function's name
	 * @param version the version
	 * @return the resource policy as JSON, or empty
	 */
	Optional<String> policy(String name, String version);

	/**
	 * Let API Gateway call a version.
	 * @param name the function's name
	 * @param version the version
	 * @param statementId the statement's id, unique in the version's policy
	 * @param sourceArn the ARN pattern of what may call
	 * @throws ConflictException when there is a statement of this id
	 */
	void allowApiGateway(String name, String version, String statementId, String sourceArn);

	/**
	 * Let a service call a version or an alias for one of its resources.
	 * @param name the function's name
	 * @param qualifier the version or the alias
	 * @param statementId the statement's id, unique in the policy
	 * @param principal the service, such as {@code s3.amazonaws.com}
	 * @param sourceArn the ARN of what may call
	 * @param sourceAccount whose that is
	 * @throws ConflictException when there is a statement of this id
	 */
	void allow(String name, String qualifier, String statementId, String principal, String sourceArn,
			String sourceAccount);

	/**
	 * Take a permission back.
	 * @param name the function's name
	 * @param version the version
	 * @param statementId the statement's id
	 */
	void removePermission(String name, String version, String statementId);

}
