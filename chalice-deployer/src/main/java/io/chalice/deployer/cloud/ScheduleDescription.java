package io.chalice.deployer.cloud;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A schedule of EventBridge Scheduler, which calls a function.
 *
 * @param name its name in its group
 * @param expression when it calls
 * @param zone the IANA name of the time zone the expression is in
 * @param start from when on, or {@code null}
 * @param end until when, or {@code null}
 * @param window within how many minutes, 0 for at once
 * @param input the event as JSON, or {@code null} for Scheduler's own
 * @param enabled whether it calls
 * @param functionArn the ARN of the alias it calls
 * @param roleArn the ARN of the role it calls with
 * @param maximumAge for how many seconds a call that fails is repeated
 * @param maximumAttempts how often
 * @see <a href=
 * "https://docs.aws.amazon.com/scheduler/latest/APIReference/API_CreateSchedule.html">CreateSchedule</a>
 */
public record ScheduleDescription(String name, String expression, String zone, @Nullable Instant start,
		@Nullable Instant end, int window, @Nullable String input, boolean enabled, String functionArn, String roleArn,
		int maximumAge, int maximumAttempts) {

	/** For how many seconds Scheduler repeats a call when nobody says otherwise. */
	public static final int DEFAULT_AGE = 86_400;

	/** How often Scheduler repeats a call when nobody says otherwise. */
	public static final int DEFAULT_ATTEMPTS = 185;

	/**
	 * Switch the schedule on or off.
	 * @param enabled whether it calls
	 * @return the changed copy
	 */
	public ScheduleDescription withEnabled(boolean enabled) {
		return new ScheduleDescription(this.name, this.expression, this.zone, this.start, this.end, this.window,
				this.input, enabled, this.functionArn, this.roleArn, this.maximumAge, this.maximumAttempts);
	}

}
