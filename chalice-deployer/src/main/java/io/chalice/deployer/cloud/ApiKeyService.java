package io.chalice.deployer.cloud;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * API Gateway's API keys, and the usage plans that say what they open.
 */
public interface ApiKeyService {

	/**
	 * Find the keys whose names begin alike.
	 * @param prefix how the names begin
	 * @return the keys
	 */
	default List<ApiKeyDescription> keys(String prefix) {
		return keys(prefix, (tags) -> true);
	}

	/**
	 * Find the keys of an owner whose names begin alike.
	 * @param prefix how the names begin
	 * @param owner what their tags have to be
	 * @return the keys
	 */
	List<ApiKeyDescription> keys(String prefix, Predicate<Map<String, String>> owner);

	/**
	 * Create a key that is enabled; its value is made by API Gateway.
	 * @param name its name
	 * @param tags its tags
	 * @return its id
	 */
	String createKey(String name, Map<String, String> tags);

	/**
	 * Delete a key.
	 * @param id its id
	 */
	void deleteKey(String id);

	/**
	 * Find the usage plans whose names begin alike.
	 * @param prefix how the names begin
	 * @return the plans
	 */
	default List<UsagePlanDescription> plans(String prefix) {
		return plans(prefix, (tags) -> true);
	}

	/**
	 * Find the usage plans of an owner whose names begin alike.
	 * @param prefix how the names begin
	 * @param owner what their tags have to be
	 * @return the plans
	 */
	List<UsagePlanDescription> plans(String prefix, Predicate<Map<String, String>> owner);

	/**
	 * Create a usage plan for a stage.
	 * @param name its name
	 * @param apiStage the stage, {@code id:name}
	 * @param limits how much it lets through
	 * @param tags its tags
	 * @return its id
	 */
	String createPlan(String name, String apiStage, UsageLimits limits, Map<String, String> tags);

	/**
	 * Change a usage plan.
	 * @param id its id
	 * @param patches the changes
	 */
	void updatePlan(String id, List<SettingPatch> patches);

	/**
	 * Delete a usage plan that opens no stage.
	 * @param id its id
	 */
	void deletePlan(String id);

	/**
	 * Return the keys of a usage plan.
	 * @param planId the plan's id
	 * @return the keys' ids
	 */
	Set<String> planKeys(String planId);

	/**
	 * Add a key to a usage plan.
	 * @param planId the plan's id
	 * @param keyId the key's id
	 * @throws ConflictException when the key is in the plan
	 */
	void addKey(String planId, String keyId);

}
