package io.chalice.deployer.plan;

import io.chalice.deployer.cloud.Caller;
import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.graph.Naming;
import io.chalice.deployer.state.DeployedState;

/**
 * Where to look for what there is.
 *
 * @param cloud AWS
 * @param caller who looks, and where
 * @param naming what things are called
 * @param state what was deployed, as far as the project knows
 */
public record Observing(Cloud cloud, Caller caller, Naming naming, DeployedState state) {

}
