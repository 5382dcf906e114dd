package io.chalice.project.build;

/**
 * Watches a build.
 */
@FunctionalInterface
public interface BuildListener {

	/** Does not watch. */
	BuildListener NONE = (phase) -> {
	};

	/**
	 * A phase has begun, and with it the one before has ended.
	 * @param phase the phase
	 */
	void begun(BuildPhase phase);

}
