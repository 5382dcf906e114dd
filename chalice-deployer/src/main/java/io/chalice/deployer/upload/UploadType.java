package io.chalice.deployer.upload;

import java.util.List;

import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.graph.Resource;
import io.chalice.deployer.plan.ObservationContext;
import io.chalice.deployer.plan.PlanningContext;
import io.chalice.deployer.plan.ResourcePlan;
import io.chalice.deployer.plan.ResourceType;
import io.chalice.deployer.state.ResourceEntry;

/**
 * Uploaded zips. None is ever wanted for long: one that an interrupted deploy left behind
 * is deleted by the next.
 */
public final class UploadType implements ResourceType<Resource, Boolean> {

	static final String NAME = "upload";

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public List<Resource> wanted(DeploymentRequest request, ObservationContext observing) {
		return List.of();
	}

	@Override
	public Boolean observe(Resource wanted, ObservationContext observing) {
		return false;
	}

	@Override
	public boolean remains(ResourceEntry entry, ObservationContext observing) {
		return true;
	}

	@Override
	public ResourcePlan plan(Resource wanted, Boolean observed, PlanningContext planning) {
		return ResourcePlan.NOTHING;
	}

	@Override
	public ResourcePlan sweep(ResourceEntry entry, ObservationContext observing, PlanningContext planning) {
		String bucket = entry.get("bucket");
		String key = entry.get("key");
		return (bucket != null && key != null) ? CodeUpload.delete(entry.name(), bucket, key) : ResourcePlan.NOTHING;
	}

	@Override
	public List<ResourceEntry> recover(ObservationContext observing) {
		return List.of();
	}

}
