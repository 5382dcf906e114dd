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
 * @param others further APIs that say they are this application's
 * @param deployments its deployments
 * @param stage the wanted stage, or {@code null} without one
 * @param formerStages the other stages that were made for this application
 * @param policies the resource policies of the functions' versions the stage calls, by
 * the functions' resource names
 */
record RestApiObservation(@Nullable RestApiDescription api, List<RestApiDescription> others,
		List<DeploymentDescription> deployments, @Nullable StageDescription stage, List<String> formerStages,
		Map<String, String> policies) {

	static final RestApiObservation NONE = new RestApiObservation(null, List.of(), List.of(), null, List.of(),
			Map.of());

	RestApiObservation {
		others = List.copyOf(others);
		formerStages = List.copyOf(formerStages);
	}

}
