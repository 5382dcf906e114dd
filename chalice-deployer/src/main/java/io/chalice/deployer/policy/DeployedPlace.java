package io.chalice.deployer.policy;

import java.util.Optional;

import io.chalice.deployer.state.DeployedState;

/**
 * Where a stage was deployed to, as its state tells.
 */
public final class DeployedPlace {

	private DeployedPlace() {
	}

	/**
	 * Find the place.
	 * @param state what was deployed
	 * @return the place, empty when no function was deployed
	 */
	public static Optional<DeploymentTarget> of(DeployedState state) {
		return state.resources()
			.stream()
			.flatMap((entry) -> Optional.ofNullable(entry.get("lambda_arn")).stream())
			.map((arn) -> arn.split(":"))
			.filter((parts) -> parts.length > 5)
			.map((parts) -> new DeploymentTarget(parts[1], parts[3], parts[4]))
			.findFirst();
	}

}
