package io.chalice.project.configuration;

import org.jspecify.annotations.Nullable;

/**
 * How much the holder of an API key may use the API.
 *
 * @param throttleRate requests per second in the long run, or {@code null} for no limit
 * @param throttleBurst requests at once, or {@code null} for no limit
 * @param quotaLimit requests per period, or {@code null} for no limit
 * @param quotaPeriod the period, {@code null} without a limit
 */
public record UsagePlan(@Nullable Integer throttleRate, @Nullable Integer throttleBurst, @Nullable Integer quotaLimit,
		@Nullable Period quotaPeriod) {

	/** No limits. */
	public static final UsagePlan UNLIMITED = new UsagePlan(null, null, null, null);

	static UsagePlan of(LayeredSettings settings) {
		String period = settings.value(ApiKeys.QUOTA_PERIOD);
		return new UsagePlan(settings.value(ApiKeys.THROTTLE_RATE), settings.value(ApiKeys.THROTTLE_BURST),
				settings.value(ApiKeys.QUOTA_LIMIT), (period != null) ? Period.valueOf(period) : null);
	}

	/**
	 * The periods of a quota.
	 */
	public enum Period {

		/** A day. */
		DAY,

		/** A week. */
		WEEK,

		/** A month. */
		MONTH

	}

}
