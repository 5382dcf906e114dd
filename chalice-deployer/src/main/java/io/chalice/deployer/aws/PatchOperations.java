package io.chalice.deployer.aws;

import java.util.List;

import software.amazon.awssdk.services.apigateway.model.PatchOperation;

import io.chalice.deployer.cloud.SettingPatch;

/**
 * Turns changes of settings into API Gateway's own.
 */
final class PatchOperations {

	private PatchOperations() {
	}

	static List<PatchOperation> of(List<SettingPatch> patches) {
		return patches.stream()
			.map((patch) -> PatchOperation.builder().op(patch.op()).path(patch.path()).value(patch.value()).build())
			.toList();
	}

}
