package io.chalice.deployer.recording;

import java.util.Optional;

import io.chalice.policy.recorded.RecordedCall;

/**
 * Decides about calls that are about to be made.
 */
@FunctionalInterface
public interface CallDecisions {

	/**
	 * Decide about a call.
	 * @param call the call
	 * @return the message of AWS that it is denied, empty when it is allowed
	 */
	Optional<String> deny(RecordedCall call);

}
