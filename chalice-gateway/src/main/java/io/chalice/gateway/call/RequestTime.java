package io.chalice.gateway.call;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The time of a request as events spell it, the common log format.
 */
public final class RequestTime {

	private static final DateTimeFormatter formatter = DateTimeFormatter
		.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
		.withZone(ZoneOffset.UTC);

	private RequestTime() {
	}

	/**
	 * Format a time.
	 * @param time the time
	 * @return such as {@code 09/Apr/2015:12:34:56 +0000}
	 */
	public static String format(Instant time) {
		return formatter.format(time);
	}

}
