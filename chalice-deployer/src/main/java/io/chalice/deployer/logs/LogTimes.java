package io.chalice.deployer.logs;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads points in time as people type them: as ISO 8601 has them, or how long ago.
 */
public final class LogTimes {

	private static final Pattern AGO = Pattern.compile("(\\d{1,9})([smhdw])");

	private static final Map<String, Duration> UNITS = Map.of("s", Duration.ofSeconds(1), "m", Duration.ofMinutes(1),
			"h", Duration.ofHours(1), "d", Duration.ofDays(1), "w", Duration.ofDays(7));

	private final Instant now;

	private final List<Function<String, Instant>> forms;

	/**
	 * Create a reader.
	 * @param now the time now
	 * @param zone where times without a zone are meant
	 */
	public LogTimes(Instant now, ZoneId zone) {
		this.now = now;
		this.forms = List.of((text) -> OffsetDateTime.parse(text).toInstant(),
				(text) -> LocalDateTime.parse(text.replace(' ', 'T')).atZone(zone).toInstant(),
				(text) -> LocalDate.parse(text).atStartOfDay(zone).toInstant());
	}

	/**
	 * Read a time.
	 * @param typed such as {@code 5m}, {@code 2026-11-29} or {@code 2026-11-29T12:00:00Z}
	 * @return the time, or empty when it is none
	 */
	public Optional<Instant> read(String typed) {
		Matcher ago = AGO.matcher(typed);
		if (ago.matches()) {
			Duration unit = UNITS.getOrDefault(ago.group(2), Duration.ZERO);
			return earlier(unit.multipliedBy(Long.parseLong(ago.group(1))));
		}
		return this.forms.stream().flatMap((form) -> parse(form, typed).stream()).findFirst();
	}

	private Optional<Instant> earlier(Duration ago) {
		try {
			Instant time = this.now.minus(ago);
			return time.isBefore(Instant.EPOCH) ? Optional.of(Instant.EPOCH) : Optional.of(time);
		}
		catch (DateTimeException ex) {
			return Optional.of(Instant.EPOCH);
		}
	}

	private static Optional<Instant> parse(Function<String, Instant> form, String typed) {
		try {
			return Optional.of(form.apply(typed));
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

}
