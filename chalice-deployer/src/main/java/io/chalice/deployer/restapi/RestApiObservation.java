package io.chalice.deployer.restapi;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.DeploymentDescription;
import io.chalice.deployer.cloud.RestApiDescription;
import io.chalice.deployer.cloud.StageDescription;

/**
 * The REST API as it is.
 *
 * @param api the API, or {@code null} without one
 * @param others the ids of further APIs that say they are this application's
 * @param deployments its deployments
 * @param stage the wanted stage, or {@code null} without one
 * @param formerStage the stage it was deployed to before, when that is another one that
 * still exists, or {@code null}
 * @param policies the resource policies of the functions' versions the stage calls, by
 * the functions' resource names
 */
record RestApiObservation(@Nullable RestApiDescription api, List<String> others,
		List<DeploymentDescription> deployments, @Nullable StageDescription stage, @Nullable String formerStage,
		Map<String, String> policies) {

	static final RestApiObservation NONE = new RestApiObservation(null, List.of(), List.of(), null, null, Map.of());

}
