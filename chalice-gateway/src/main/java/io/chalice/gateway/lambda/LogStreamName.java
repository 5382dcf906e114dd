package io.chalice.gateway.lambda;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/**
 * Names log streams as Lambda does.
 */
final class LogStreamName {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd");

	private LogStreamName() {
	}

	static String create() {
		String unique = UUID.randomUUID().toString().replace("-", "");
		return "%s/[%s]%s".formatted(LocalDate.now(ZoneOffset.UTC).format(DAY), FunctionConfiguration.VERSION, unique);
	}

}
