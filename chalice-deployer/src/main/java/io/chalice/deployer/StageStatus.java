package io.chalice.deployer;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.function.CacheCondition;
import io.chalice.deployer.state.DeployRecord;

/**
 * What a stage is.
 *
 * @param stage the stage
 * @param url where it can be reached, or {@code null} without an API
 * @param current the live deploy, or {@code null} when nothing is deployed
 * @param deploys all known deploys, oldest first
 * @param versions the functions' live versions by their names on AWS
 * @param caches the functions' ahead-of-time caches by their names on AWS
 * @param storage the room that its code takes, or {@code null} when nothing is deployed
 * @param missingLogGroups the log groups that somebody has deleted
 * @param unfinished what there is although no deploy was finished
 * @param interrupted what was begun and did not end, or {@code null}
 */
public record StageStatus(String stage, @Nullable String url, @Nullable DeployRecord current,
		List<DeployRecord> deploys, Map<String, String> versions, Map<String, CacheCondition> caches,
		@Nullable StorageUse storage, List<String> missingLogGroups, List<String> unfinished,
		@Nullable InterruptedRun interrupted) {

	public StageStatus {
		missingLogGroups = List.copyOf(missingLogGroups);
		unfinished = List.copyOf(unfinished);
		deploys = List.copyOf(deploys);
		versions = Map.copyOf(versions);
		caches = Map.copyOf(caches);
	}

}
