package io.chalice.deployer.state;

/**
 * A change of what is known to be deployed.
 */
@FunctionalInterface
public interface StateEdit {

	/**
	 * Make the change.
	 * @param state the state before
	 * @return the state after
	 */
	DeployedState apply(DeployedState state);

	/**
	 * Add or complete a resource.
	 * @param entry what is known of it
	 * @return the change
	 */
	static StateEdit put(ResourceEntry entry) {
		return (state) -> state.with(entry);
	}

	/**
	 * Remove a resource.
	 * @param name its name in the application
	 * @return the change
	 */
	static StateEdit remove(String name) {
		return (state) -> state.without(name);
	}

}
