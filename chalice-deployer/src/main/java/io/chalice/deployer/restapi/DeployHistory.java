package io.chalice.deployer.restapi;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.DeploymentDescription;
import io.chalice.deployer.cloud.StageDescription;
import io.chalice.deployer.plan.PlanningContext;
import io.chalice.deployer.state.DeployRecord;
import io.chalice.deployer.state.DeployedState;

/**
 * Completes what the project knows of earlier deploys by what the API's deployments say.
 */
final class DeployHistory {

	private DeployHistory() {
	}

	static void adopt(PlanningContext planning, List<DeploymentDescription> deployments,
			@Nullable StageDescription stage) {
		DeployedState state = planning.state();
		Map<Integer, DeployRecord> records = new TreeMap<>();
		state.deploys().forEach((deploy) -> records.put(deploy.number(), deploy));
		int current = (stage != null) ? 0 : state.current();
		for (DeploymentDescription deployment : deployments) {
			DeployNote note = DeployNote.of(deployment).orElse(null);
			if (note == null) {
				continue;
			}
			boolean live = stage != null && deployment.id().equals(stage.deploymentId());
			DeployRecord known = records.get(note.number());
			boolean recorded = known != null && deployment.id().equals(known.deploymentId());
			if (!recorded && (live || !begunHere(state, note))) {
				records.put(note.number(), note.record(deployment.id()));
			}
			if (live) {
				current = note.number();
			}
		}
		planning.adopt(records.values().stream().sorted(Comparator.comparingInt(DeployRecord::number)).toList(),
				current);
	}

	private static boolean begunHere(DeployedState state, DeployNote note) {
		return state.pending() != null && note.isOf(state.pending());
	}

}
