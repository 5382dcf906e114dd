package io.chalice.deployer.aws.credentials;

import java.util.Optional;

/**
 * Asks for the code that an MFA device shows.
 */
@FunctionalInterface
public interface MfaCodes {

	/**
	 * Nobody to ask.
	 */
	MfaCodes NONE = (device) -> Optional.empty();

	/**
	 * Ask for a code.
	 * @param device the serial number or ARN of the device
	 * @return the code, or empty when there is nobody to ask
	 */
	Optional<String> code(String device);

}
