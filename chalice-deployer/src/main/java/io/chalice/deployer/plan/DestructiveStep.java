package io.chalice.deployer.plan;

/**
 * A step that takes something away.
 */
public interface DestructiveStep extends Step {

	@Override
	default boolean isDestructive() {
		return true;
	}

}
