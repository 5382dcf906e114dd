package io.chalice.deployer.aws;

import java.util.List;

import software.amazon.awssdk.services.apigateway.model.PatchOperation;

import io.chalice.deployer.cloud.Patch;

/**
 * Turns changes of settings into API Gateway's own.
 */
final class Patches {

	private Patches() {
	}

	static List<PatchOperation> of(List<Patch> patches) {
		return patches.stream()
			.map((patch) -> PatchOperation.builder().op(patch.op()).path(patch.path()).value(patch.value()).build())
			.toList();
	}

}
