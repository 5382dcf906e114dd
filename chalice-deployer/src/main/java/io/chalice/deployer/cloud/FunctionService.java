package io.chalice.deployer.cloud;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lambda's functions and their versions.
 */
public interface FunctionService extends ServiceTags {

	/**
	 * Find a function.
	 * @param name its name
	 * @return the function, or empty
	 */
	Optional<FunctionDescription> find(String name);

	/**
	 * Find the functions whose names begin alike.
	 * @param prefix how the names begin
	 * @return the names
	 */
	List<String> names(String prefix);

	/**
	 * Find a version.
	 * @param name the function's name
	 * @param qualifier a version or an alias
	 * @return the version, or empty
	 */
	Optional<FunctionVersion> version(String name, String qualifier);

	/**
	 * Return the published versions.
	 * @param name the function's name
	 * @return the versions, oldest first, without {@code $LATEST}
	 */
	List<FunctionVersion> versions(String name);

	/**
	 * Create a function and publish its first version.
	 * @param name its name
	 * @param configuration how it is set up
	 * @param code its zip
	 * @param tags its tags
	 * @return the published version
	 * @throws ConflictException when there is one of this name
	 */
	FunctionVersion create(String name, VersionConfiguration configuration, FunctionCode code,
			Map<String, String> tags);

	/**
	 * Change how a function is set up.
	 * @param name its name
	 * @param configuration how it shall be set up
	 * @param revisionId what it was when it was read
	 * @throws StaleException when it was changed since
	 */
	void updateConfiguration(String name, VersionConfiguration configuration, String revisionId);

	/**
	 * Change a function's code and publish a version.
	 * @param name its name
	 * @param code its zip
	 * @param architecture {@code x86_64} or {@code arm64}
	 * @param revisionId what it was when it was read
	 * @return the published version
	 * @throws StaleException when it was changed since
	 */
	FunctionVersion updateCode(String name, FunctionCode code, String architecture, String revisionId);

	/**
	 * Publish what {@code $LATEST} is. Without a change since the last version that one
	 * is returned.
	 * @param name the function's name
	 * @param codeSha256 the SHA-256 the code must have, in Base64
	 * @param revisionId what it was when it was read
	 * @return the published version
	 * @throws StaleException when it was changed since
	 */
	FunctionVersion publish(String name, String codeSha256, String revisionId);

	/**
	 * Reserve concurrency.
	 * @param name the function's name
	 * @param executions how many may run at once; 0 stops the function
	 */
	void putConcurrency(String name, int executions);

	/**
	 * Lift the reservation of concurrency.
	 * @param name the function's name
	 */
	void deleteConcurrency(String name);

	/**
	 * Read when a version gets patches of Lambda's runtime.
	 * @param name the function's name
	 * @param version the version's number
	 * @return when, {@link RuntimeManagement#AUTO} also where nobody patches
	 */
	RuntimeManagement runtimeManagement(String name, String version);

	/**
	 * Say when a version gets patches of Lambda's runtime.
	 * @param name the function's name
	 * @param version the version's number
	 * @param management when
	 */
	void putRuntimeManagement(String name, String version, RuntimeManagement management);

	/**
	 * Delete a function with its versions and aliases.
	 * @param name its name
	 */
	void delete(String name);

	/**
	 * Delete a version.
	 * @param name the function's name
	 * @param version the version's number
	 */
	void deleteVersion(String name, String version);

	/**
	 * Call a version and wait for its answer.
	 * @param name the function's name
	 * @param version the version's number
	 * @param event the event, JSON as UTF-8
	 * @return how it answered
	 * @throws TransientException when it may be called a little later
	 * @throws NoExecutionException when the endpoint is an emulator that cannot run
	 * functions
	 */
	FunctionAnswer invoke(String name, String version, byte[] event);

}
