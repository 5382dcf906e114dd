package io.chalice.deployer.apikey;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.chalice.deployer.cloud.SettingPatch;
import io.chalice.deployer.cloud.UsageLimits;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LimitPatches}.
 */
class LimitPatchesTests {

	@Test
	void equalLimitsStay() {
		UsageLimits limits = limits(10, 20, 100, "DAY");
		assertThat(LimitPatches.of(limits, limits)).isEmpty();
		assertThat(LimitPatches.of(UsageLimits.NONE, UsageLimits.NONE)).isEmpty();
	}

	@Test
	void newLimitsAreSet() {
		assertThat(LimitPatches.of(UsageLimits.NONE, limits(10, 20, 100, "DAY"))).containsExactly(
				SettingPatch.replace("/throttle/rateLimit", "10"), SettingPatch.replace("/throttle/burstLimit", "20"),
				SettingPatch.replace("/quota/limit", "100"), SettingPatch.replace("/quota/period", "DAY"));
	}

	@Test
	void onlyWhatDiffersIsChanged() {
		assertThat(LimitPatches.of(limits(10, 20, 100, "DAY"), limits(10, 30, 100, "WEEK"))).containsExactly(
				SettingPatch.replace("/throttle/burstLimit", "30"), SettingPatch.replace("/quota/period", "WEEK"));
	}

	@Test
	void theOtherLimitIsSetAgainWhenOneIsTakenAway() {
		assertThat(LimitPatches.of(limits(10, 20, null, null), limits(10, null, null, null)))
			.containsExactly(SettingPatch.remove("/throttle"), SettingPatch.replace("/throttle/rateLimit", "10"));
		assertThat(LimitPatches.of(limits(10, 20, null, null), limits(null, 20, null, null)))
			.containsExactly(SettingPatch.remove("/throttle"), SettingPatch.replace("/throttle/burstLimit", "20"));
	}

	@Test
	void allLimitsCanBeTakenAway() {
		assertThat(LimitPatches.of(limits(10, 20, 100, "DAY"), UsageLimits.NONE))
			.containsExactly(SettingPatch.remove("/throttle"), SettingPatch.remove("/quota"));
	}

	private static UsageLimits limits(@Nullable Integer rate, @Nullable Integer burst, @Nullable Integer quota,
			@Nullable String period) {
		return new UsageLimits(rate, burst, quota, period);
	}

}
