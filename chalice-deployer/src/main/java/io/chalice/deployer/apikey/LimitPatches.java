package io.chalice.deployer.apikey;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.SettingPatch;
import io.chalice.deployer.cloud.UsageLimits;

/**
 * Changes the limits of a usage plan.
 */
final class LimitPatches {

	private LimitPatches() {
	}

	static List<SettingPatch> of(UsageLimits before, UsageLimits after) {
		List<SettingPatch> patches = new ArrayList<>();
		UsageLimits throttle = before;
		if (less(before.rate(), after.rate()) || less(before.burst(), after.burst())) {
			// a limit cannot be taken away from the other
			patches.add(SettingPatch.remove("/throttle"));
			throttle = UsageLimits.NONE;
		}
		change(patches, "/throttle/rateLimit", throttle.rate(), after.rate());
		change(patches, "/throttle/burstLimit", throttle.burst(), after.burst());
		if (after.quota() == null && before.quota() != null) {
			patches.add(SettingPatch.remove("/quota"));
		}
		else {
			change(patches, "/quota/limit", before.quota(), after.quota());
			change(patches, "/quota/period", before.period(), after.period());
		}
		return patches;
	}

	private static boolean less(@Nullable Integer before, @Nullable Integer after) {
		return before != null && after == null;
	}

	private static void change(List<SettingPatch> patches, String path, @Nullable Object before,
			@Nullable Object after) {
		if (after != null && !Objects.equals(before, after)) {
			patches.add(SettingPatch.replace(path, after.toString()));
		}
	}

}
