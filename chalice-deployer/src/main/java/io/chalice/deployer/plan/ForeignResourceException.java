package io.chalice.deployer.plan;

import io.chalice.deployer.graph.ResourceNames;

/**
 * A name is taken by something that is not this application's.
 */
public final class ForeignResourceException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create the error.
	 * @param what the resource, {@code role helloworld-dev}
	 * @param naming whose it would be
	 */
	public ForeignResourceException(String what, ResourceNames naming) {
		super(("There is a %s that was not made by this application: it lacks the tag aws-chalice=%s. Rename the "
				+ "application, or delete it")
			.formatted(what, naming.tag()));
	}

}
