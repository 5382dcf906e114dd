package io.chalice.deployer.plan;

import io.chalice.deployer.cloud.NotFoundException;

/**
 * Takes something away, which is done as well when somebody else has done it: a step that
 * runs again after it was interrupted finds nothing.
 */
public final class ResourceRemoval {

	private ResourceRemoval() {
	}

	/**
	 * Take something away, if it is there.
	 * @param call the call that does
	 * @throws io.chalice.deployer.cloud.CloudException when AWS refuses
	 */
	public static void ifThere(Runnable call) {
		try {
			call.run();
		}
		catch (NotFoundException ex) {
			// gone already
		}
	}

}
