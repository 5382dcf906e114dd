package io.chalice.gateway.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The times of a zone as Scheduler takes them: one that the clocks leave out when they
 * are put forward does not come, and one that comes twice when they are put back comes
 * the first time only.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#daylist-savings-time">Daylight
 * saving time on EventBridge Scheduler</a>
 */
final class LocalTimes {

	private LocalTimes() {
	}

	/**
	 * Return when it is a time in a zone.
	 * @param time the time
	 * @param zone the zone
	 * @return the instant, or {@code null} when there is none
	 */
	static @Nullable Instant instant(LocalDateTime time, ZoneId zone) {
		List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
		return offsets.isEmpty() ? null : time.toInstant(offsets.get(0));
	}

	/**
	 * Return what the clocks of a zone have shown last before they go on from here: where
	 * an hour comes twice, its end while it comes the second time.
	 * @param instant the instant
	 * @param zone the zone
	 * @return the time up to which everything has come
	 */
	static LocalDateTime passed(Instant instant, ZoneId zone) {
		LocalDateTime time = LocalDateTime.ofInstant(instant, zone);
		List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
		boolean second = offsets.size() > 1 && !zone.getRules().getOffset(instant).equals(offsets.get(0));
		return second ? zone.getRules().getTransition(time).getDateTimeBefore().minusNanos(1) : time;
	}

}
