package io.chalice.deployer.plan;

import java.util.List;

import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.graph.Resource;
import io.chalice.deployer.state.DeployRecord;
import io.chalice.deployer.state.ResourceEntry;

/**
 * Everything the deployment knows of one type of resource.
 *
 * @param <R> what is wanted
 * @param <O> what there is
 */
public interface ResourceType<R extends Resource, O> {

	/**
	 * Return the type's name in the state.
	 * @return such as {@code lambda_function}
	 */
	String name();

	/**
	 * Return what it wants to exist.
	 * @param request what is deployed
	 * @param observing where to
	 * @return the wanted resources
	 */
	List<R> wanted(DeploymentRequest request, ObservationContext observing);

	/**
	 * Look what there is. Nothing is changed.
	 * @param wanted what is wanted
	 * @param observing where to look
	 * @return what there is
	 */
	O observe(R wanted, ObservationContext observing);

	/**
	 * Tell what there is, before anything is planned.
	 * @param wanted what is wanted
	 * @param observed what there is
	 * @param planning where to tell it
	 */
	default void prepare(R wanted, O observed, PlanningContext planning) {
	}

	/**
	 * Return whether a resource that is not wanted any more is to be left alone.
	 * @param entry what is known of it
	 * @param request what is deployed
	 * @return {@code true} to forget it instead of deleting it
	 */
	default boolean abandons(ResourceEntry entry, DeploymentRequest request) {
		return false;
	}

	/**
	 * Look whether anything is left to take away of a resource that is not wanted any
	 * more.
	 * @param entry what is known of it
	 * @param observing where to look, with the name of the application it was deployed as
	 * @return {@code false} when it is gone, or not this application's any more
	 */
	boolean remains(ResourceEntry entry, ObservationContext observing);

	/**
	 * Compare what is wanted with what there is. AWS is not called.
	 * @param wanted what is wanted
	 * @param observed what there is
	 * @param planning what else is known
	 * @return what to do
	 */
	ResourcePlan plan(R wanted, O observed, PlanningContext planning);

	/**
	 * Plan the end of a resource that was deployed and is not wanted any more.
	 * @param entry what is known of it
	 * @param observing where to look, with the name of the application it was deployed as
	 * @param planning what else is known
	 * @return what to do
	 */
	ResourcePlan sweep(ResourceEntry entry, ObservationContext observing, PlanningContext planning);

	/**
	 * Plan the end of what only deploys use that are so old that nobody goes back to them
	 * any more.
	 * @param outdated the old deploys
	 * @param kept the others, the live one among them
	 * @param planning what else is known
	 * @return what to do
	 */
	default ResourcePlan forget(List<DeployRecord> outdated, List<DeployRecord> kept, PlanningContext planning) {
		return ResourcePlan.NOTHING;
	}

	/**
	 * Plan what a resource does when the stage goes back to an earlier deploy: what that
	 * deploy did not have calls nothing any more.
	 * @param entry what is known of the resource
	 * @param target the deploy to go back to
	 * @param observing where to look
	 * @param planning what else is known
	 * @return what to do, which is done before code moves back when it reaches
	 * {@link Milestone#SWITCHED}
	 */
	default ResourcePlan rollback(ResourceEntry entry, DeployRecord target, ObservationContext observing,
			PlanningContext planning) {
		return ResourcePlan.NOTHING;
	}

	/**
	 * Look for this application's resources when the state is lost.
	 * @param observing where to look
	 * @return what is known of them
	 */
	List<ResourceEntry> recover(ObservationContext observing);

	/**
	 * Look for what is kept although it is not wanted any more, and goes only when that
	 * is asked for.
	 * @param observing where to look
	 * @return what is known of it
	 */
	default List<ResourceEntry> left(ObservationContext observing) {
		return List.of();
	}

}
