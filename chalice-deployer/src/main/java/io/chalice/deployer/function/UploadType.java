package io.chalice.deployer.function;

import java.util.List;

import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.plan.Observing;
import io.chalice.deployer.plan.Planned;
import io.chalice.deployer.plan.Planning;
import io.chalice.deployer.plan.ResourceType;
import io.chalice.deployer.state.ResourceEntry;

/**
 * Uploaded zips. None is ever wanted for long: one that an interrupted deploy left behind
 * is deleted by the next.
 */
public final class UploadType implements ResourceType<FunctionResource, Boolean> {

	static final String NAME = "upload";

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public List<FunctionResource> wanted(DeploymentRequest request, Observing observing) {
		return List.of();
	}

	@Override
	public Boolean observe(FunctionResource wanted, Observing observing) {
		return false;
	}

	@Override
	public boolean remains(ResourceEntry entry, Observing observing) {
		return true;
	}

	@Override
	public Planned plan(FunctionResource wanted, Boolean observed, Planning planning) {
		return Planned.NOTHING;
	}

	@Override
	public Planned sweep(ResourceEntry entry, Observing observing, Planning planning) {
		String bucket = entry.get("bucket");
		String key = entry.get("key");
		return (bucket != null && key != null) ? CodeUpload.delete(entry.name(), bucket, key) : Planned.NOTHING;
	}

	@Override
	public List<ResourceEntry> recover(Observing observing) {
		return List.of();
	}

}
