package io.chalice.deployer.cloud;

import java.util.Map;
import java.util.Optional;

/**
 * The room that code takes in Lambda.
 */
public interface CodeStorageService {

	/**
	 * Return how much the account takes in the region.
	 * @return what it takes and may take, or empty when an emulator does not know
	 */
	Optional<CodeStorage> account();

	/**
	 * Return how much the published versions of a function take.
	 * @param function the function's name
	 * @return the sizes of their zips in bytes, by the versions' numbers
	 */
	Map<String, Long> versions(String function);

}
