package io.chalice.autoconfigure.logging;

import java.util.Map;

/**
 * What a function is told about its log: the form of its lines, and with JSON the least
 * level.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-advanced.html">Advanced
 * logging controls</a>
 */
public final class LambdaLogFormat {

	private static final String FORMAT = "AWS_LAMBDA_LOG_FORMAT";

	private static final String LEVEL = "AWS_LAMBDA_LOG_LEVEL";

	private static final String FORM = "logging.structured.format.console";

	/** The property that has the level of all loggers that have none of their own. */
	public static final String ROOT_LEVEL = "logging.level.root";

	private LambdaLogFormat() {
	}

	/**
	 * Return whether the lines are JSON.
	 * @return {@code true} if the function is set to JSON
	 */
	public static boolean isJson() {
		return "JSON".equalsIgnoreCase(System.getenv(FORMAT));
	}

	/**
	 * Return what Spring Boot has to know of it. Whatever an application sets itself
	 * wins.
	 * @return its properties
	 */
	public static Map<String, String> properties() {
		if (!isJson()) {
			return Map.of();
		}
		String level = System.getenv(LEVEL);
		return (level == null || level.isBlank()) ? Map.of(FORM, CloudWatchLine.class.getName())
				: Map.of(FORM, CloudWatchLine.class.getName(), ROOT_LEVEL, level);
	}

}
