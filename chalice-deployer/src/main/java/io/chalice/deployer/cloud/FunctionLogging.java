package io.chalice.deployer.cloud;

import org.jspecify.annotations.Nullable;

/**
 * How Lambda writes a function's log.
 *
 * @param format {@code Text} or {@code JSON}
 * @param applicationLevel the lowest level of the application's lines, or {@code null} as
 * text
 * @param systemLevel the lowest level of Lambda's own lines, or {@code null} as text
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-advanced.html">Configuring
 * advanced logging controls</a>
 */
public record FunctionLogging(String format, @Nullable String applicationLevel, @Nullable String systemLevel) {

	/** As Lambda does unless told otherwise. */
	public static final FunctionLogging TEXT = new FunctionLogging("Text", null, null);

	private static final String JSON = "JSON";

	private static final String LEVEL = "INFO";

	/**
	 * Describe how a log is written.
	 * @param format {@code Text} or {@code JSON}, or {@code null} for text
	 * @param applicationLevel the lowest level of the application's lines, or
	 * {@code null} for Lambda's default
	 * @param systemLevel the lowest level of Lambda's own lines, or {@code null} for
	 * Lambda's default
	 * @return the same for everything that means the same
	 */
	public static FunctionLogging of(@Nullable String format, @Nullable String applicationLevel,
			@Nullable String systemLevel) {
		if (!JSON.equals(format)) {
			return TEXT;
		}
		return new FunctionLogging(JSON, (applicationLevel != null) ? applicationLevel : LEVEL,
				(systemLevel != null) ? systemLevel : LEVEL);
	}

}
