package io.chalice.deployer.plan;

/**
 * A step that is told of only while it takes long.
 */
public interface MinorStep extends Step {

	@Override
	default boolean isMinor() {
		return true;
	}

}
