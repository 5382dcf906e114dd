package io.chalice.deployer.cloud;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * API Gateway's REST APIs.
 */
public interface RestApiService extends ServiceTags {

	/**
	 * Find an API.
	 * @param id its id
	 * @return the API, or empty
	 */
	Optional<RestApiDescription> find(String id);

	/**
	 * Return every API of the account and region.
	 * @return the APIs, oldest first
	 */
	List<RestApiDescription> list();

	/**
	 * Create an API without any route.
	 * @param name its name
	 * @param endpoint its endpoint
	 * @param tags its tags
	 * @return its id
	 */
	String create(String name, ApiEndpoint endpoint, Map<String, String> tags);

	/**
	 * Replace what an API is by an OpenAPI document. No stage changes by this.
	 * @param id the API's id
	 * @param document the document as JSON
	 */
	void put(String id, String document);

	/**
	 * Change settings of an API.
	 * @param id its id
	 * @param patches the changes
	 */
	void update(String id, List<SettingPatch> patches);

	/**
	 * Delete an API with its deployments and stages.
	 * @param id its id
	 */
	void delete(String id);

}
