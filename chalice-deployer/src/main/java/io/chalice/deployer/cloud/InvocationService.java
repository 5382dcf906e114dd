package io.chalice.deployer.cloud;

import java.util.Map;

/**
 * How Lambda calls functions: what it does with asynchronous calls, and how many
 * instances it keeps ready.
 */
public interface InvocationService {

	/**
	 * Read what is done with asynchronous calls.
	 * @param name the function's name
	 * @param qualifier a version or an alias
	 * @return the settings, the default ones where nobody has said anything
	 */
	AsyncSettings async(String name, String qualifier);

	/**
	 * Say what is done with asynchronous calls, as a whole.
	 * @param name the function's name
	 * @param qualifier a version or an alias
	 * @param settings the settings
	 */
	void putAsync(String name, String qualifier, AsyncSettings settings);

	/**
	 * Do with asynchronous calls what Lambda does by default.
	 * @param name the function's name
	 * @param qualifier a version or an alias
	 * @throws NotFoundException when nobody has said anything
	 */
	void deleteAsync(String name, String qualifier);

	/**
	 * Read which instances are kept ready.
	 * @param name the function's name
	 * @return the instances by version or alias
	 */
	Map<String, ProvisionedConcurrency> provisioned(String name);

	/**
	 * Keep instances of a version ready.
	 * @param name the function's name
	 * @param version the version's number
	 * @param instances how many
	 */
	void putProvisioned(String name, String version, int instances);

	/**
	 * Keep none ready any more.
	 * @param name the function's name
	 * @param qualifier a version or an alias
	 * @throws NotFoundException when there are none
	 */
	void deleteProvisioned(String name, String qualifier);

}
