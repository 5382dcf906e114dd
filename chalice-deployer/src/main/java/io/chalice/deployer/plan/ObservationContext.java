package io.chalice.deployer.plan;

import io.chalice.deployer.cloud.CallerIdentity;
import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.graph.ResourceNames;
import io.chalice.deployer.state.DeployedState;

/**
 * Where to look for what there is.
 *
 * @param cloud AWS
 * @param caller who looks, and where
 * @param naming what things are called
 * @param state what was deployed, as far as the project knows
 */
public record ObservationContext(Cloud cloud, CallerIdentity caller, ResourceNames naming, DeployedState state) {

}
