package io.chalice.deployer.stage;

import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.plan.Plan;

/**
 * A deployment that is planned.
 *
 * @param request what is deployed
 * @param plan what that would do
 */
public record PreparedDeploy(DeploymentRequest request, Plan plan) {

}
