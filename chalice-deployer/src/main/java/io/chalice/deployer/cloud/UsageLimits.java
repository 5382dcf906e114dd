package io.chalice.deployer.cloud;

import org.jspecify.annotations.Nullable;

/**
 * How much a usage plan lets through. What is {@code null} is not limited.
 *
 * @param rate requests per second
 * @param burst requests at once
 * @param quota requests per period
 * @param period {@code DAY}, {@code WEEK} or {@code MONTH}, with a quota only
 */
public record UsageLimits(@Nullable Integer rate, @Nullable Integer burst, @Nullable Integer quota,
		@Nullable String period) {

	/** No limits. */
	public static final UsageLimits NONE = new UsageLimits(null, null, null, null);

}
