package io.chalice.deployer.cloud;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Deployments of REST APIs, and the stages that serve them.
 */
public interface StageService {

	/**
	 * Return an API's deployments.
	 * @param apiId the API's id
	 * @return the deployments, in no order
	 */
	List<DeploymentDescription> deployments(String apiId);

	/**
	 * Freeze what an API is.
	 * @param apiId the API's id
	 * @param description its description
	 * @return the deployment's id
	 */
	String createDeployment(String apiId, String description);

	/**
	 * Delete a deployment that no stage serves.
	 * @param apiId the API's id
	 * @param deploymentId the deployment's id
	 */
	void deleteDeployment(String apiId, String deploymentId);

	/**
	 * Find a stage.
	 * @param apiId the API's id
	 * @param name the stage's name
	 * @return the stage, or empty
	 */
	Optional<StageDescription> find(String apiId, String name);

	/**
	 * List the stages of an API.
	 * @param apiId the API's id
	 * @return its stages
	 */
	List<StageDescription> list(String apiId);

	/**
	 * Create a stage.
	 * @param apiId the API's id
	 * @param name the stage's name
	 * @param deploymentId the deployment it serves
	 * @param variables its variables
	 * @param tracing whether X-Ray traces requests
	 * @param tags its tags
	 * @throws ConflictException when there is one of this name
	 */
	void create(String apiId, String name, String deploymentId, Map<String, String> variables, boolean tracing,
			Map<String, String> tags);

	/**
	 * Change a stage, all of it at once.
	 * @param apiId the API's id
	 * @param name the stage's name
	 * @param patches the changes
	 */
	void update(String apiId, String name, List<SettingPatch> patches);

	/**
	 * Delete a stage.
	 * @param apiId the API's id
	 * @param name the stage's name
	 */
	void delete(String apiId, String name);

}
