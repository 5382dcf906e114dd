package io.chalice.deployer.memory;

/**
 * The deploying process was killed. An error, so that nothing handles it.
 */
public final class Killed extends Error {

	private static final long serialVersionUID = 1L;

}
